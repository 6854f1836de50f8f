import af from './af.json';
import ar from './ar.json';
import ast from './ast.json';
import az from './az.json';
import be from './be.json';
import bg from './bg.json';
import bn from './bn.json';
import br from './br.json';
import ca from './ca.json';
import cs from './cs.json';
import cy from './cy.json';
import da from './da.json';
import de from './de.json';
import el from './el.json';
import en from './en.json';
import eo from './eo.json';
import es from './es.json';
import et from './et.json';
import eu from './eu.json';
import fa from './fa.json';
import fi from './fi.json';
import fr from './fr.json';
import fy from './fy.json';
import ga from './ga.json';
import gl from './gl.json';
import gu from './gu.json';
import he from './he.json';
import hi from './hi.json';
import hr from './hr.json';
import hu from './hu.json';
import hy from './hy.json';
import id from './id.json';
import icelandic from './is.json';
import it from './it.json';
import ja from './ja.json';
import ka from './ka.json';
import kk from './kk.json';
import km from './km.json';
import kn from './kn.json';
import ko from './ko.json';
import type { Language } from './language.ts';
import lb from './lb.json';
import lt from './lt.json';
import lv from './lv.json';
import mk from './mk.json';
import ml from './ml.json';
import mn from './mn.json';
import mr from './mr.json';
import ms from './ms.json';
import mt from './mt.json';
import nb from './nb.json';
import ne from './ne.json';
import nl from './nl.json';
import nn from './nn.json';
import oc from './oc.json';
import pa from './pa.json';
import pl from './pl.json';
import pt from './pt.json';
import ro from './ro.json';
import ru from './ru.json';
import sk from './sk.json';
import sl from './sl.json';
import sq from './sq.json';
import sr from './sr.json';
import sv from './sv.json';
import sw from './sw.json';
import ta from './ta.json';
import te from './te.json';
import th from './th.json';
import tl from './tl.json';
import tr from './tr.json';
import uk from './uk.json';
import ur from './ur.json';
import uz from './uz.json';
import vi from './vi.json';
import zh from './zh.json';

/** Every language that the engine speaks, by its BCP 47 tag. To add one, see docs/detection.md. */
export const languages: Record<string, Language> = {
  af,
  ar,
  ast,
  az,
  be,
  bg,
  bn,
  br,
  ca,
  cs,
  cy,
  da,
  de,
  el,
  en,
  eo,
  es,
  et,
  eu,
  fa,
  fi,
  fr,
  fy,
  ga,
  gl,
  gu,
  he,
  hi,
  hr,
  hu,
  hy,
  id,
  is: icelandic,
  it,
  ja,
  ka,
  kk,
  km,
  kn,
  ko,
  lb,
  lt,
  lv,
  mk,
  ml,
  mn,
  mr,
  ms,
  mt,
  nb,
  ne,
  nl,
  nn,
  oc,
  pa,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sq,
  sr,
  sv,
  sw,
  ta,
  te,
  th,
  tl,
  tr,
  uk,
  ur,
  uz,
  vi,
  zh,
};
