import af from './af.json';
import am from './am.json';
import an from './an.json';
import ar from './ar.json';
import assamese from './as.json';
import ast from './ast.json';
import az from './az.json';
import be from './be.json';
import bg from './bg.json';
import bn from './bn.json';
import br from './br.json';
import bs from './bs.json';
import ca from './ca.json';
import ckb from './ckb.json';
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
import fo from './fo.json';
import fr from './fr.json';
import fy from './fy.json';
import ga from './ga.json';
import gd from './gd.json';
import gl from './gl.json';
import gu from './gu.json';
import he from './he.json';
import hi from './hi.json';
import hr from './hr.json';
import hu from './hu.json';
import hy from './hy.json';
import ia from './ia.json';
import id from './id.json';
import icelandic from './is.json';
import it from './it.json';
import ja from './ja.json';
import jv from './jv.json';
import ka from './ka.json';
import kk from './kk.json';
import km from './km.json';
import kn from './kn.json';
import ko from './ko.json';
import ku from './ku.json';
import ky from './ky.json';
import type { Language } from './language.ts';
import lb from './lb.json';
import lo from './lo.json';
import lt from './lt.json';
import lv from './lv.json';
import mg from './mg.json';
import mk from './mk.json';
import ml from './ml.json';
import mn from './mn.json';
import mr from './mr.json';
import ms from './ms.json';
import mt from './mt.json';
import my from './my.json';
import nb from './nb.json';
import ne from './ne.json';
import nl from './nl.json';
import nn from './nn.json';
import oc from './oc.json';
import or from './or.json';
import pa from './pa.json';
import pl from './pl.json';
import ps from './ps.json';
import pt from './pt.json';
import ro from './ro.json';
import ru from './ru.json';
import rw from './rw.json';
import sd from './sd.json';
import si from './si.json';
import sk from './sk.json';
import sl from './sl.json';
import so from './so.json';
import sq from './sq.json';
import sr from './sr.json';
import sv from './sv.json';
import sw from './sw.json';
import ta from './ta.json';
import te from './te.json';
import tg from './tg.json';
import th from './th.json';
import tk from './tk.json';
import tl from './tl.json';
import tr from './tr.json';
import tt from './tt.json';
import uk from './uk.json';
import ur from './ur.json';
import uz from './uz.json';
import vi from './vi.json';
import zh from './zh.json';
import zu from './zu.json';

/** Every language that the engine speaks, by its BCP 47 tag. To add one, see docs/detection.md. */
export const languages: Record<string, Language> = {
  af,
  am,
  an,
  ar,
  as: assamese,
  ast,
  az,
  be,
  bg,
  bn,
  br,
  bs,
  ca,
  ckb,
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
  fo,
  fr,
  fy,
  ga,
  gd,
  gl,
  gu,
  he,
  hi,
  hr,
  hu,
  hy,
  ia,
  id,
  is: icelandic,
  it,
  ja,
  jv,
  ka,
  kk,
  km,
  kn,
  ko,
  ku,
  ky,
  lb,
  lo,
  lt,
  lv,
  mg,
  mk,
  ml,
  mn,
  mr,
  ms,
  mt,
  my,
  nb,
  ne,
  nl,
  nn,
  oc,
  or,
  pa,
  pl,
  ps,
  pt,
  ro,
  ru,
  rw,
  sd,
  si,
  sk,
  sl,
  so,
  sq,
  sr,
  sv,
  sw,
  ta,
  te,
  tg,
  th,
  tk,
  tl,
  tr,
  tt,
  uk,
  ur,
  uz,
  vi,
  zh,
  zu,
};
