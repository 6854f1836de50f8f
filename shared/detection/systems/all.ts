import awesomeSupport from './awesome-support.json';
import bmcHelix from './bmc-helix.json';
import cherwell from './cherwell.json';
import djangoHelpdesk from './django-helpdesk.json';
import freescout from './freescout.json';
import freshdesk from './freshdesk.json';
import freshservice from './freshservice.json';
import front from './front.json';
import github from './github.json';
import gitlab from './gitlab.json';
import glpi from './glpi.json';
import halo from './halo.json';
import helpScout from './help-scout.json';
import hesk from './hesk.json';
import itflow from './itflow.json';
import itop from './itop.json';
import ivanti from './ivanti.json';
import jira from './jira.json';
import kace from './kace.json';
import linear from './linear.json';
import manageengine from './manageengine.json';
import mantisbt from './mantisbt.json';
import matrix42 from './matrix42.json';
import odooHelpdesk from './odoo-helpdesk.json';
import opensupports from './opensupports.json';
import osticket from './osticket.json';
import otrs from './otrs.json';
import redmine from './redmine.json';
import rt from './rt.json';
import servicenow from './servicenow.json';
import spiceworks from './spiceworks.json';
import sysaid from './sysaid.json';
import type { System } from './system.ts';
import topdesk from './topdesk.json';
import zammad from './zammad.json';
import zendesk from './zendesk.json';
import znuny from './znuny.json';

/** Every ticket system known by its marks, those with surer marks first; the general rules speak for all others. */
export const systems: System[] = [
  servicenow,
  jira,
  zendesk,
  freshservice,
  freshdesk,
  manageengine,
  zammad,
  osticket,
  glpi,
  rt,
  itop,
  freescout,
  znuny,
  otrs,
  redmine,
  mantisbt,
  djangoHelpdesk,
  opensupports,
  itflow,
  odooHelpdesk,
  hesk,
  awesomeSupport,
  halo,
  topdesk,
  bmcHelix,
  ivanti,
  cherwell,
  sysaid,
  spiceworks,
  helpScout,
  front,
  kace,
  matrix42,
  github,
  gitlab,
  linear,
];
