/** The answer to office.js's first question, `ContextActivationManager_getAppContextAsync`. */
export interface AppContextFacts {
  id: string;
  locale: string;
  settings: Record<string, unknown>;
}

const outlookWebApp = 64;

/** What this pretend Outlook supports; a pane asks with `isSetSupported`. */
const requirementSets = { Mailbox: '1.15', NestedAppAuth: '1.1', DialogApi: '1.2', IdentityAPI: '1.3' };

export const appContext = ({ id, locale, settings }: AppContextFacts) => ({
  _id: id,
  _appName: outlookWebApp,
  _appVersion: '16.01',
  _appMinorVersion: 1,
  _appUILocale: locale,
  _dataLocale: locale,
  _docUrl: 'https://outlook.office.com/mail',
  _clientMode: 0,
  _settings: settings,
  _reason: 'inserted',
  _osfControlType: 1,
  _eToken: '',
  _correlationId: 'playground',
  _appInstanceId: id,
  _requirementMatrix: JSON.stringify(requirementSets),
  _hostFullVersion: '16.0.0.0',
  _hostCustomMessage: '',
  _addinName: 'Kind Regards',
  _appDomains: [],
  _featureGates: {},
  _initialDisplayMode: 0,
});
