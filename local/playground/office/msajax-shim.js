// What office.js needs of MicrosoftAjax.js, which it would otherwise fetch from ajax.aspnetcdn.com. Load before office.js.
(() => {
  if (window.Sys) return;

  window.Type = Function;
  Type.registerNamespace = (name) => {
    let scope = window;
    for (const part of name.split('.')) {
      scope[part] ??= {};
      scope = scope[part];
    }
  };
  Type.registerClass = Type.prototype.registerClass = function registerClass() {
    return this;
  };
  Function._validateParams = () => null;

  window.Sys = {
    StringBuilder: class {},
    Debug: { trace: () => {} },
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  };

  const faults = [
    'argument',
    'argumentNull',
    'argumentOutOfRange',
    'argumentType',
    'argumentUndefined',
    'invalidOperation',
    'notImplemented',
    'parameterCount',
  ];
  for (const name of faults) {
    Error[name] = (parameter, message) =>
      Object.assign(new Error(message || parameter || name), { name: `Sys.${name}` });
  }

  String.format = (format, ...values) => format.replace(/\{(\d+)\}/g, (_, index) => values[index]);
})();
