import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  VERSION
} from "./chunk-Q6DEACQI.js";
import {
  parseConfigurationBytes,
  readConfiguration
} from "./chunk-5CLEOF53.js";
import {
  boundariesOf,
  columns,
  costOf,
  count,
  enumerate,
  judge,
  logRatio,
  publish,
  roundSideTrial,
  runVerdict,
  samplesNeeded,
  summarize,
  testsOf,
  trialsNeeded,
  wantsControl
} from "./chunk-6OWBD5L4.js";
import {
  benchmarkPath,
  globMatcher,
  globProblem,
  resolveBudgets
} from "./chunk-YZEPEOSZ.js";
import {
  LARGEST_REPORT,
  filesIn,
  formatOf,
  readReport,
  readReportFiles
} from "./chunk-ABGH4EIG.js";
import {
  isFormatName
} from "./chunk-ZJOQCGVJ.js";
import {
  METRIC_NAMES,
  formatPercent,
  formatQuantity,
  isTimed,
  median,
  medianAbsoluteDeviation,
  metricOf,
  nearest
} from "./chunk-KSDBQROC.js";
import {
  BenchmarkFailure,
  UserError,
  __callDispose,
  __commonJS,
  __toESM,
  __using
} from "./chunk-EXQRBGBP.js";

// node_modules/@stdlib/utils-define-property/lib/define_property.js
var require_define_property = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/define_property.js"(exports, module) {
    "use strict";
    var main = typeof Object.defineProperty === "function" ? Object.defineProperty : null;
    module.exports = main;
  }
});

// node_modules/@stdlib/utils-define-property/lib/has_define_property_support.js
var require_has_define_property_support = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/has_define_property_support.js"(exports, module) {
    "use strict";
    var defineProperty = require_define_property();
    function hasDefinePropertySupport() {
      try {
        defineProperty({}, "x", {});
        return true;
      } catch (err) {
        return false;
      }
    }
    module.exports = hasDefinePropertySupport;
  }
});

// node_modules/@stdlib/utils-define-property/lib/builtin.js
var require_builtin = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/builtin.js"(exports, module) {
    "use strict";
    var defineProperty = Object.defineProperty;
    module.exports = defineProperty;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/is_number.js
var require_is_number = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/is_number.js"(exports, module) {
    "use strict";
    function isNumber(value) {
      return typeof value === "number";
    }
    module.exports = isNumber;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/zero_pad.js
var require_zero_pad = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/zero_pad.js"(exports, module) {
    "use strict";
    function startsWithMinus(str) {
      return str[0] === "-";
    }
    function zeros(n) {
      var out = "";
      var i;
      for (i = 0; i < n; i++) {
        out += "0";
      }
      return out;
    }
    function zeroPad(str, width2, right) {
      var negative = false;
      var pad = width2 - str.length;
      if (pad < 0) {
        return str;
      }
      if (startsWithMinus(str)) {
        negative = true;
        str = str.substr(1);
      }
      str = right ? str + zeros(pad) : zeros(pad) + str;
      if (negative) {
        str = "-" + str;
      }
      return str;
    }
    module.exports = zeroPad;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/format_integer.js
var require_format_integer = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/format_integer.js"(exports, module) {
    "use strict";
    var isNumber = require_is_number();
    var zeroPad = require_zero_pad();
    var lowercase = String.prototype.toLowerCase;
    var uppercase = String.prototype.toUpperCase;
    function formatInteger(token) {
      var base;
      var out;
      var i;
      switch (token.specifier) {
        case "b":
          base = 2;
          break;
        case "o":
          base = 8;
          break;
        case "x":
        case "X":
          base = 16;
          break;
        case "d":
        case "i":
        case "u":
        default:
          base = 10;
          break;
      }
      out = token.arg;
      i = parseInt(out, 10);
      if (!isFinite(i)) {
        if (!isNumber(out)) {
          throw new Error("invalid integer. Value: " + out);
        }
        i = 0;
      }
      if (i < 0 && (token.specifier === "u" || base !== 10)) {
        i = 4294967295 + i + 1;
      }
      if (i < 0) {
        out = (-i).toString(base);
        if (token.precision) {
          out = zeroPad(out, token.precision, token.padRight);
        }
        out = "-" + out;
      } else {
        out = i.toString(base);
        if (!i && !token.precision) {
          out = "";
        } else if (token.precision) {
          out = zeroPad(out, token.precision, token.padRight);
        }
        if (token.sign) {
          out = token.sign + out;
        }
      }
      if (base === 16) {
        if (token.alternate) {
          out = "0x" + out;
        }
        out = token.specifier === uppercase.call(token.specifier) ? uppercase.call(out) : lowercase.call(out);
      }
      if (base === 8) {
        if (token.alternate && out.charAt(0) !== "0") {
          out = "0" + out;
        }
      }
      return out;
    }
    module.exports = formatInteger;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/is_string.js
var require_is_string = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/is_string.js"(exports, module) {
    "use strict";
    function isString(value) {
      return typeof value === "string";
    }
    module.exports = isString;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/format_double.js
var require_format_double = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/format_double.js"(exports, module) {
    "use strict";
    var abs = Math.abs;
    var lowercase = String.prototype.toLowerCase;
    var uppercase = String.prototype.toUpperCase;
    var replace = String.prototype.replace;
    var RE_EXP_POS_DIGITS = /e\+(\d)$/;
    var RE_EXP_NEG_DIGITS = /e-(\d)$/;
    var RE_ONLY_DIGITS = /^(\d+)$/;
    var RE_DIGITS_BEFORE_EXP = /^(\d+)e/;
    var RE_TRAILING_PERIOD_ZERO = /\.0$/;
    var RE_PERIOD_ZERO_EXP = /\.0*e/;
    var RE_ZERO_BEFORE_EXP = /(\..*[^0])0*e/;
    function formatDouble(f, token) {
      var digits;
      var out;
      switch (token.specifier) {
        case "e":
        case "E":
          out = f.toExponential(token.precision);
          break;
        case "f":
        case "F":
          out = f.toFixed(token.precision);
          break;
        case "g":
        case "G":
          if (abs(f) < 1e-4) {
            digits = token.precision;
            if (digits > 0) {
              digits -= 1;
            }
            out = f.toExponential(digits);
          } else {
            out = f.toPrecision(token.precision);
          }
          if (!token.alternate) {
            out = replace.call(out, RE_ZERO_BEFORE_EXP, "$1e");
            out = replace.call(out, RE_PERIOD_ZERO_EXP, "e");
            out = replace.call(out, RE_TRAILING_PERIOD_ZERO, "");
          }
          break;
        default:
          throw new Error("invalid double notation. Value: " + token.specifier);
      }
      out = replace.call(out, RE_EXP_POS_DIGITS, "e+0$1");
      out = replace.call(out, RE_EXP_NEG_DIGITS, "e-0$1");
      if (token.alternate) {
        out = replace.call(out, RE_ONLY_DIGITS, "$1.");
        out = replace.call(out, RE_DIGITS_BEFORE_EXP, "$1.e");
      }
      if (f >= 0 && token.sign) {
        out = token.sign + out;
      }
      out = token.specifier === uppercase.call(token.specifier) ? uppercase.call(out) : lowercase.call(out);
      return out;
    }
    module.exports = formatDouble;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/space_pad.js
var require_space_pad = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/space_pad.js"(exports, module) {
    "use strict";
    function spaces(n) {
      var out = "";
      var i;
      for (i = 0; i < n; i++) {
        out += " ";
      }
      return out;
    }
    function spacePad(str, width2, right) {
      var pad = width2 - str.length;
      if (pad < 0) {
        return str;
      }
      str = right ? str + spaces(pad) : spaces(pad) + str;
      return str;
    }
    module.exports = spacePad;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/main.js
var require_main = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/main.js"(exports, module) {
    "use strict";
    var formatInteger = require_format_integer();
    var isString = require_is_string();
    var isNumber = require_is_number();
    var formatDouble = require_format_double();
    var spacePad = require_space_pad();
    var zeroPad = require_zero_pad();
    var fromCharCode = String.fromCharCode;
    var isArray = Array.isArray;
    function isnan(value) {
      return value !== value;
    }
    function initialize(token) {
      var out = {};
      out.specifier = token.specifier;
      out.precision = token.precision === void 0 ? 1 : token.precision;
      out.width = token.width;
      out.flags = token.flags || "";
      out.mapping = token.mapping;
      return out;
    }
    function formatInterpolate(tokens) {
      var hasPeriod;
      var flags;
      var token;
      var flag;
      var num;
      var out;
      var pos;
      var f;
      var i;
      var j;
      if (!isArray(tokens)) {
        throw new TypeError("invalid argument. First argument must be an array. Value: `" + tokens + "`.");
      }
      out = "";
      pos = 1;
      for (i = 0; i < tokens.length; i++) {
        token = tokens[i];
        if (isString(token)) {
          out += token;
        } else {
          hasPeriod = token.precision !== void 0;
          token = initialize(token);
          if (!token.specifier) {
            throw new TypeError("invalid argument. Token is missing `specifier` property. Index: `" + i + "`. Value: `" + token + "`.");
          }
          if (token.mapping) {
            pos = token.mapping;
          }
          flags = token.flags;
          for (j = 0; j < flags.length; j++) {
            flag = flags.charAt(j);
            switch (flag) {
              case " ":
                token.sign = " ";
                break;
              case "+":
                token.sign = "+";
                break;
              case "-":
                token.padRight = true;
                token.padZeros = false;
                break;
              case "0":
                token.padZeros = flags.indexOf("-") < 0;
                break;
              case "#":
                token.alternate = true;
                break;
              default:
                throw new Error("invalid flag: " + flag);
            }
          }
          if (token.width === "*") {
            token.width = parseInt(arguments[pos], 10);
            pos += 1;
            if (isnan(token.width)) {
              throw new TypeError("the argument for * width at position " + pos + " is not a number. Value: `" + token.width + "`.");
            }
            if (token.width < 0) {
              token.padRight = true;
              token.width = -token.width;
            }
          }
          if (hasPeriod) {
            if (token.precision === "*") {
              token.precision = parseInt(arguments[pos], 10);
              pos += 1;
              if (isnan(token.precision)) {
                throw new TypeError("the argument for * precision at position " + pos + " is not a number. Value: `" + token.precision + "`.");
              }
              if (token.precision < 0) {
                token.precision = 1;
                hasPeriod = false;
              }
            }
          }
          token.arg = arguments[pos];
          switch (token.specifier) {
            case "b":
            case "o":
            case "x":
            case "X":
            case "d":
            case "i":
            case "u":
              if (hasPeriod) {
                token.padZeros = false;
              }
              token.arg = formatInteger(token);
              break;
            case "s":
              token.maxWidth = hasPeriod ? token.precision : -1;
              token.arg = String(token.arg);
              break;
            case "c":
              if (!isnan(token.arg)) {
                num = parseInt(token.arg, 10);
                if (num < 0 || num > 127) {
                  throw new Error("invalid character code. Value: " + token.arg);
                }
                token.arg = isnan(num) ? String(token.arg) : fromCharCode(num);
              }
              break;
            case "e":
            case "E":
            case "f":
            case "F":
            case "g":
            case "G":
              if (!hasPeriod) {
                token.precision = 6;
              }
              f = parseFloat(token.arg);
              if (!isFinite(f)) {
                if (!isNumber(token.arg)) {
                  throw new Error("invalid floating-point number. Value: " + out);
                }
                f = token.arg;
                token.padZeros = false;
              }
              token.arg = formatDouble(f, token);
              break;
            default:
              throw new Error("invalid specifier: " + token.specifier);
          }
          if (token.maxWidth >= 0 && token.arg.length > token.maxWidth) {
            token.arg = token.arg.substring(0, token.maxWidth);
          }
          if (token.padZeros) {
            token.arg = zeroPad(token.arg, token.width || token.precision, token.padRight);
          } else if (token.width) {
            token.arg = spacePad(token.arg, token.width, token.padRight);
          }
          out += token.arg || "";
          pos += 1;
        }
      }
      return out;
    }
    module.exports = formatInterpolate;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/index.js
var require_lib = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main();
    module.exports = main;
  }
});

// node_modules/@stdlib/string-base-format-tokenize/lib/main.js
var require_main2 = __commonJS({
  "node_modules/@stdlib/string-base-format-tokenize/lib/main.js"(exports, module) {
    "use strict";
    var RE = /%(?:([1-9]\d*)\$)?([0 +\-#]*)(\*|\d+)?(?:(\.)(\*|\d+)?)?[hlL]?([%A-Za-z])/g;
    function parse2(match) {
      var token = {
        "mapping": match[1] ? parseInt(match[1], 10) : void 0,
        "flags": match[2],
        "width": match[3],
        "precision": match[5],
        "specifier": match[6]
      };
      if (match[4] === "." && match[5] === void 0) {
        token.precision = "1";
      }
      return token;
    }
    function formatTokenize(str) {
      var content;
      var tokens;
      var match;
      var prev;
      tokens = [];
      prev = 0;
      match = RE.exec(str);
      while (match) {
        content = str.slice(prev, RE.lastIndex - match[0].length);
        if (content.length) {
          tokens.push(content);
        }
        if (match[6] === "%") {
          tokens.push("%");
        } else {
          tokens.push(parse2(match));
        }
        prev = RE.lastIndex;
        match = RE.exec(str);
      }
      content = str.slice(prev);
      if (content.length) {
        tokens.push(content);
      }
      return tokens;
    }
    module.exports = formatTokenize;
  }
});

// node_modules/@stdlib/string-base-format-tokenize/lib/index.js
var require_lib2 = __commonJS({
  "node_modules/@stdlib/string-base-format-tokenize/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main2();
    module.exports = main;
  }
});

// node_modules/@stdlib/string-format/lib/is_string.js
var require_is_string2 = __commonJS({
  "node_modules/@stdlib/string-format/lib/is_string.js"(exports, module) {
    "use strict";
    function isString(value) {
      return typeof value === "string";
    }
    module.exports = isString;
  }
});

// node_modules/@stdlib/string-format/lib/main.js
var require_main3 = __commonJS({
  "node_modules/@stdlib/string-format/lib/main.js"(exports, module) {
    "use strict";
    var interpolate = require_lib();
    var tokenize = require_lib2();
    var isString = require_is_string2();
    function format(str) {
      var args;
      var i;
      if (!isString(str)) {
        throw new TypeError(format("invalid argument. First argument must be a string. Value: `%s`.", str));
      }
      args = [tokenize(str)];
      for (i = 1; i < arguments.length; i++) {
        args.push(arguments[i]);
      }
      return interpolate.apply(null, args);
    }
    module.exports = format;
  }
});

// node_modules/@stdlib/string-format/lib/index.js
var require_lib3 = __commonJS({
  "node_modules/@stdlib/string-format/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main3();
    module.exports = main;
  }
});

// node_modules/@stdlib/utils-define-property/lib/polyfill.js
var require_polyfill = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/polyfill.js"(exports, module) {
    "use strict";
    var format = require_lib3();
    var objectProtoype = Object.prototype;
    var toStr = objectProtoype.toString;
    var defineGetter = objectProtoype.__defineGetter__;
    var defineSetter = objectProtoype.__defineSetter__;
    var lookupGetter = objectProtoype.__lookupGetter__;
    var lookupSetter = objectProtoype.__lookupSetter__;
    function defineProperty(obj, prop, descriptor) {
      var prototype;
      var hasValue;
      var hasGet;
      var hasSet;
      if (typeof obj !== "object" || obj === null || toStr.call(obj) === "[object Array]") {
        throw new TypeError(format("invalid argument. First argument must be an object. Value: `%s`.", obj));
      }
      if (typeof descriptor !== "object" || descriptor === null || toStr.call(descriptor) === "[object Array]") {
        throw new TypeError(format("invalid argument. Property descriptor must be an object. Value: `%s`.", descriptor));
      }
      hasValue = "value" in descriptor;
      if (hasValue) {
        if (lookupGetter.call(obj, prop) || lookupSetter.call(obj, prop)) {
          prototype = obj.__proto__;
          obj.__proto__ = objectProtoype;
          delete obj[prop];
          obj[prop] = descriptor.value;
          obj.__proto__ = prototype;
        } else {
          obj[prop] = descriptor.value;
        }
      }
      hasGet = "get" in descriptor;
      hasSet = "set" in descriptor;
      if (hasValue && (hasGet || hasSet)) {
        throw new Error("invalid argument. Cannot specify one or more accessors and a value or writable attribute in the property descriptor.");
      }
      if (hasGet && defineGetter) {
        defineGetter.call(obj, prop, descriptor.get);
      }
      if (hasSet && defineSetter) {
        defineSetter.call(obj, prop, descriptor.set);
      }
      return obj;
    }
    module.exports = defineProperty;
  }
});

// node_modules/@stdlib/utils-define-property/lib/index.js
var require_lib4 = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/index.js"(exports, module) {
    "use strict";
    var hasDefinePropertySupport = require_has_define_property_support();
    var builtin = require_builtin();
    var polyfill = require_polyfill();
    var defineProperty;
    if (hasDefinePropertySupport()) {
      defineProperty = builtin;
    } else {
      defineProperty = polyfill;
    }
    module.exports = defineProperty;
  }
});

// node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/main.js
var require_main4 = __commonJS({
  "node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/main.js"(exports, module) {
    "use strict";
    var defineProperty = require_lib4();
    function setNonEnumerableReadOnly(obj, prop, value) {
      defineProperty(obj, prop, {
        "configurable": false,
        "enumerable": false,
        "writable": false,
        "value": value
      });
    }
    module.exports = setNonEnumerableReadOnly;
  }
});

// node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/index.js
var require_lib5 = __commonJS({
  "node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main4();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-floor/lib/main.js
var require_main5 = __commonJS({
  "node_modules/@stdlib/math-base-special-floor/lib/main.js"(exports, module) {
    "use strict";
    var floor = Math.floor;
    module.exports = floor;
  }
});

// node_modules/@stdlib/math-base-special-floor/lib/index.js
var require_lib6 = __commonJS({
  "node_modules/@stdlib/math-base-special-floor/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main5();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-nonnegative-integer/lib/main.js
var require_main6 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-nonnegative-integer/lib/main.js"(exports, module) {
    "use strict";
    var floor = require_lib6();
    function isNonNegativeInteger(x) {
      return floor(x) === x && x >= 0;
    }
    module.exports = isNonNegativeInteger;
  }
});

// node_modules/@stdlib/math-base-assert-is-nonnegative-integer/lib/index.js
var require_lib7 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-nonnegative-integer/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main6();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-nan/lib/main.js
var require_main7 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-nan/lib/main.js"(exports, module) {
    "use strict";
    function isnan(x) {
      return x !== x;
    }
    module.exports = isnan;
  }
});

// node_modules/@stdlib/math-base-assert-is-nan/lib/index.js
var require_lib8 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-nan/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main7();
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-symbol-support/lib/main.js
var require_main8 = __commonJS({
  "node_modules/@stdlib/assert-has-symbol-support/lib/main.js"(exports, module) {
    "use strict";
    function hasSymbolSupport() {
      return typeof Symbol === "function" && typeof /* @__PURE__ */ Symbol("foo") === "symbol";
    }
    module.exports = hasSymbolSupport;
  }
});

// node_modules/@stdlib/assert-has-symbol-support/lib/index.js
var require_lib9 = __commonJS({
  "node_modules/@stdlib/assert-has-symbol-support/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main8();
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-tostringtag-support/lib/main.js
var require_main9 = __commonJS({
  "node_modules/@stdlib/assert-has-tostringtag-support/lib/main.js"(exports, module) {
    "use strict";
    var hasSymbols = require_lib9();
    var FLG = hasSymbols();
    function hasToStringTagSupport() {
      return FLG && typeof Symbol.toStringTag === "symbol";
    }
    module.exports = hasToStringTagSupport;
  }
});

// node_modules/@stdlib/assert-has-tostringtag-support/lib/index.js
var require_lib10 = __commonJS({
  "node_modules/@stdlib/assert-has-tostringtag-support/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main9();
    module.exports = main;
  }
});

// node_modules/@stdlib/utils-native-class/lib/tostring.js
var require_tostring = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/tostring.js"(exports, module) {
    "use strict";
    var toStr = Object.prototype.toString;
    module.exports = toStr;
  }
});

// node_modules/@stdlib/utils-native-class/lib/main.js
var require_main10 = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/main.js"(exports, module) {
    "use strict";
    var toStr = require_tostring();
    function nativeClass(v) {
      return toStr.call(v);
    }
    module.exports = nativeClass;
  }
});

// node_modules/@stdlib/assert-has-own-property/lib/main.js
var require_main11 = __commonJS({
  "node_modules/@stdlib/assert-has-own-property/lib/main.js"(exports, module) {
    "use strict";
    var has = Object.prototype.hasOwnProperty;
    function hasOwnProp(value, property) {
      if (value === void 0 || value === null) {
        return false;
      }
      return has.call(value, property);
    }
    module.exports = hasOwnProp;
  }
});

// node_modules/@stdlib/assert-has-own-property/lib/index.js
var require_lib11 = __commonJS({
  "node_modules/@stdlib/assert-has-own-property/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main11();
    module.exports = main;
  }
});

// node_modules/@stdlib/symbol-ctor/lib/main.js
var require_main12 = __commonJS({
  "node_modules/@stdlib/symbol-ctor/lib/main.js"(exports, module) {
    "use strict";
    var Sym = typeof Symbol === "function" ? Symbol : void 0;
    module.exports = Sym;
  }
});

// node_modules/@stdlib/symbol-ctor/lib/index.js
var require_lib12 = __commonJS({
  "node_modules/@stdlib/symbol-ctor/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main12();
    module.exports = main;
  }
});

// node_modules/@stdlib/utils-native-class/lib/tostringtag.js
var require_tostringtag = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/tostringtag.js"(exports, module) {
    "use strict";
    var Symbol2 = require_lib12();
    var toStrTag = typeof Symbol2 === "function" ? Symbol2.toStringTag : "";
    module.exports = toStrTag;
  }
});

// node_modules/@stdlib/utils-native-class/lib/polyfill.js
var require_polyfill2 = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/polyfill.js"(exports, module) {
    "use strict";
    var hasOwnProp = require_lib11();
    var toStringTag = require_tostringtag();
    var toStr = require_tostring();
    function nativeClass(v) {
      var isOwn;
      var tag;
      var out;
      if (v === null || v === void 0) {
        return toStr.call(v);
      }
      tag = v[toStringTag];
      isOwn = hasOwnProp(v, toStringTag);
      try {
        v[toStringTag] = void 0;
      } catch (err) {
        return toStr.call(v);
      }
      out = toStr.call(v);
      if (isOwn) {
        v[toStringTag] = tag;
      } else {
        delete v[toStringTag];
      }
      return out;
    }
    module.exports = nativeClass;
  }
});

// node_modules/@stdlib/utils-native-class/lib/index.js
var require_lib13 = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/index.js"(exports, module) {
    "use strict";
    var hasToStringTag = require_lib10();
    var builtin = require_main10();
    var polyfill = require_polyfill2();
    var main;
    if (hasToStringTag()) {
      main = polyfill;
    } else {
      main = builtin;
    }
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-is-uint32array/lib/main.js
var require_main13 = __commonJS({
  "node_modules/@stdlib/assert-is-uint32array/lib/main.js"(exports, module) {
    "use strict";
    var nativeClass = require_lib13();
    var hasUint32Array = typeof Uint32Array === "function";
    function isUint32Array(value) {
      return hasUint32Array && value instanceof Uint32Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Uint32Array]";
    }
    module.exports = isUint32Array;
  }
});

// node_modules/@stdlib/assert-is-uint32array/lib/index.js
var require_lib14 = __commonJS({
  "node_modules/@stdlib/assert-is-uint32array/lib/index.js"(exports, module) {
    "use strict";
    var isUint32Array = require_main13();
    module.exports = isUint32Array;
  }
});

// node_modules/@stdlib/constants-uint32-max/lib/index.js
var require_lib15 = __commonJS({
  "node_modules/@stdlib/constants-uint32-max/lib/index.js"(exports, module) {
    "use strict";
    var UINT32_MAX = 4294967295;
    module.exports = UINT32_MAX;
  }
});

// node_modules/@stdlib/assert-has-uint32array-support/lib/uint32array.js
var require_uint32array = __commonJS({
  "node_modules/@stdlib/assert-has-uint32array-support/lib/uint32array.js"(exports, module) {
    "use strict";
    var main = typeof Uint32Array === "function" ? Uint32Array : null;
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-uint32array-support/lib/main.js
var require_main14 = __commonJS({
  "node_modules/@stdlib/assert-has-uint32array-support/lib/main.js"(exports, module) {
    "use strict";
    var isUint32Array = require_lib14();
    var UINT32_MAX = require_lib15();
    var GlobalUint32Array = require_uint32array();
    function hasUint32ArraySupport() {
      var bool;
      var arr;
      if (typeof GlobalUint32Array !== "function") {
        return false;
      }
      try {
        arr = [1, 3.14, -3.14, UINT32_MAX + 1, UINT32_MAX + 2];
        arr = new GlobalUint32Array(arr);
        bool = isUint32Array(arr) && arr[0] === 1 && arr[1] === 3 && // truncation
        arr[2] === UINT32_MAX - 2 && // truncation and wrap around
        arr[3] === 0 && // wrap around
        arr[4] === 1;
      } catch (err) {
        bool = false;
      }
      return bool;
    }
    module.exports = hasUint32ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-uint32array-support/lib/index.js
var require_lib16 = __commonJS({
  "node_modules/@stdlib/assert-has-uint32array-support/lib/index.js"(exports, module) {
    "use strict";
    var hasUint32ArraySupport = require_main14();
    module.exports = hasUint32ArraySupport;
  }
});

// node_modules/@stdlib/array-uint32/lib/main.js
var require_main15 = __commonJS({
  "node_modules/@stdlib/array-uint32/lib/main.js"(exports, module) {
    "use strict";
    var ctor = typeof Uint32Array === "function" ? Uint32Array : void 0;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/array-uint32/lib/polyfill.js
var require_polyfill3 = __commonJS({
  "node_modules/@stdlib/array-uint32/lib/polyfill.js"(exports, module) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module.exports = polyfill;
  }
});

// node_modules/@stdlib/array-uint32/lib/index.js
var require_lib17 = __commonJS({
  "node_modules/@stdlib/array-uint32/lib/index.js"(exports, module) {
    "use strict";
    var hasUint32ArraySupport = require_lib16();
    var builtin = require_main15();
    var polyfill = require_polyfill3();
    var ctor;
    if (hasUint32ArraySupport()) {
      ctor = builtin;
    } else {
      ctor = polyfill;
    }
    module.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-float64array/lib/main.js
var require_main16 = __commonJS({
  "node_modules/@stdlib/assert-is-float64array/lib/main.js"(exports, module) {
    "use strict";
    var nativeClass = require_lib13();
    var hasFloat64Array = typeof Float64Array === "function";
    function isFloat64Array(value) {
      return hasFloat64Array && value instanceof Float64Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Float64Array]";
    }
    module.exports = isFloat64Array;
  }
});

// node_modules/@stdlib/assert-is-float64array/lib/index.js
var require_lib18 = __commonJS({
  "node_modules/@stdlib/assert-is-float64array/lib/index.js"(exports, module) {
    "use strict";
    var isFloat64Array = require_main16();
    module.exports = isFloat64Array;
  }
});

// node_modules/@stdlib/assert-has-float64array-support/lib/float64array.js
var require_float64array = __commonJS({
  "node_modules/@stdlib/assert-has-float64array-support/lib/float64array.js"(exports, module) {
    "use strict";
    var main = typeof Float64Array === "function" ? Float64Array : null;
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-float64array-support/lib/main.js
var require_main17 = __commonJS({
  "node_modules/@stdlib/assert-has-float64array-support/lib/main.js"(exports, module) {
    "use strict";
    var isFloat64Array = require_lib18();
    var GlobalFloat64Array = require_float64array();
    function hasFloat64ArraySupport() {
      var bool;
      var arr;
      if (typeof GlobalFloat64Array !== "function") {
        return false;
      }
      try {
        arr = new GlobalFloat64Array([1, 3.14, -3.14, NaN]);
        bool = isFloat64Array(arr) && arr[0] === 1 && arr[1] === 3.14 && arr[2] === -3.14 && arr[3] !== arr[3];
      } catch (err) {
        bool = false;
      }
      return bool;
    }
    module.exports = hasFloat64ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-float64array-support/lib/index.js
var require_lib19 = __commonJS({
  "node_modules/@stdlib/assert-has-float64array-support/lib/index.js"(exports, module) {
    "use strict";
    var hasFloat64ArraySupport = require_main17();
    module.exports = hasFloat64ArraySupport;
  }
});

// node_modules/@stdlib/array-float64/lib/main.js
var require_main18 = __commonJS({
  "node_modules/@stdlib/array-float64/lib/main.js"(exports, module) {
    "use strict";
    var ctor = typeof Float64Array === "function" ? Float64Array : void 0;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/array-float64/lib/polyfill.js
var require_polyfill4 = __commonJS({
  "node_modules/@stdlib/array-float64/lib/polyfill.js"(exports, module) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module.exports = polyfill;
  }
});

// node_modules/@stdlib/array-float64/lib/index.js
var require_lib20 = __commonJS({
  "node_modules/@stdlib/array-float64/lib/index.js"(exports, module) {
    "use strict";
    var hasFloat64ArraySupport = require_lib19();
    var builtin = require_main18();
    var polyfill = require_polyfill4();
    var ctor;
    if (hasFloat64ArraySupport()) {
      ctor = builtin;
    } else {
      ctor = polyfill;
    }
    module.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-uint8array/lib/main.js
var require_main19 = __commonJS({
  "node_modules/@stdlib/assert-is-uint8array/lib/main.js"(exports, module) {
    "use strict";
    var nativeClass = require_lib13();
    var hasUint8Array = typeof Uint8Array === "function";
    function isUint8Array(value) {
      return hasUint8Array && value instanceof Uint8Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Uint8Array]";
    }
    module.exports = isUint8Array;
  }
});

// node_modules/@stdlib/assert-is-uint8array/lib/index.js
var require_lib21 = __commonJS({
  "node_modules/@stdlib/assert-is-uint8array/lib/index.js"(exports, module) {
    "use strict";
    var isUint8Array = require_main19();
    module.exports = isUint8Array;
  }
});

// node_modules/@stdlib/constants-uint8-max/lib/index.js
var require_lib22 = __commonJS({
  "node_modules/@stdlib/constants-uint8-max/lib/index.js"(exports, module) {
    "use strict";
    var UINT8_MAX = 255 | 0;
    module.exports = UINT8_MAX;
  }
});

// node_modules/@stdlib/assert-has-uint8array-support/lib/uint8array.js
var require_uint8array = __commonJS({
  "node_modules/@stdlib/assert-has-uint8array-support/lib/uint8array.js"(exports, module) {
    "use strict";
    var main = typeof Uint8Array === "function" ? Uint8Array : null;
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-uint8array-support/lib/main.js
var require_main20 = __commonJS({
  "node_modules/@stdlib/assert-has-uint8array-support/lib/main.js"(exports, module) {
    "use strict";
    var isUint8Array = require_lib21();
    var UINT8_MAX = require_lib22();
    var GlobalUint8Array = require_uint8array();
    function hasUint8ArraySupport() {
      var bool;
      var arr;
      if (typeof GlobalUint8Array !== "function") {
        return false;
      }
      try {
        arr = [1, 3.14, -3.14, UINT8_MAX + 1, UINT8_MAX + 2];
        arr = new GlobalUint8Array(arr);
        bool = isUint8Array(arr) && arr[0] === 1 && arr[1] === 3 && // truncation
        arr[2] === UINT8_MAX - 2 && // truncation and wrap around
        arr[3] === 0 && // wrap around
        arr[4] === 1;
      } catch (err) {
        bool = false;
      }
      return bool;
    }
    module.exports = hasUint8ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-uint8array-support/lib/index.js
var require_lib23 = __commonJS({
  "node_modules/@stdlib/assert-has-uint8array-support/lib/index.js"(exports, module) {
    "use strict";
    var hasUint8ArraySupport = require_main20();
    module.exports = hasUint8ArraySupport;
  }
});

// node_modules/@stdlib/array-uint8/lib/main.js
var require_main21 = __commonJS({
  "node_modules/@stdlib/array-uint8/lib/main.js"(exports, module) {
    "use strict";
    var ctor = typeof Uint8Array === "function" ? Uint8Array : void 0;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/array-uint8/lib/polyfill.js
var require_polyfill5 = __commonJS({
  "node_modules/@stdlib/array-uint8/lib/polyfill.js"(exports, module) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module.exports = polyfill;
  }
});

// node_modules/@stdlib/array-uint8/lib/index.js
var require_lib24 = __commonJS({
  "node_modules/@stdlib/array-uint8/lib/index.js"(exports, module) {
    "use strict";
    var hasUint8ArraySupport = require_lib23();
    var builtin = require_main21();
    var polyfill = require_polyfill5();
    var ctor;
    if (hasUint8ArraySupport()) {
      ctor = builtin;
    } else {
      ctor = polyfill;
    }
    module.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-uint16array/lib/main.js
var require_main22 = __commonJS({
  "node_modules/@stdlib/assert-is-uint16array/lib/main.js"(exports, module) {
    "use strict";
    var nativeClass = require_lib13();
    var hasUint16Array = typeof Uint16Array === "function";
    function isUint16Array(value) {
      return hasUint16Array && value instanceof Uint16Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Uint16Array]";
    }
    module.exports = isUint16Array;
  }
});

// node_modules/@stdlib/assert-is-uint16array/lib/index.js
var require_lib25 = __commonJS({
  "node_modules/@stdlib/assert-is-uint16array/lib/index.js"(exports, module) {
    "use strict";
    var isUint16Array = require_main22();
    module.exports = isUint16Array;
  }
});

// node_modules/@stdlib/constants-uint16-max/lib/index.js
var require_lib26 = __commonJS({
  "node_modules/@stdlib/constants-uint16-max/lib/index.js"(exports, module) {
    "use strict";
    var UINT16_MAX = 65535 | 0;
    module.exports = UINT16_MAX;
  }
});

// node_modules/@stdlib/assert-has-uint16array-support/lib/uint16array.js
var require_uint16array = __commonJS({
  "node_modules/@stdlib/assert-has-uint16array-support/lib/uint16array.js"(exports, module) {
    "use strict";
    var main = typeof Uint16Array === "function" ? Uint16Array : null;
    module.exports = main;
  }
});

// node_modules/@stdlib/assert-has-uint16array-support/lib/main.js
var require_main23 = __commonJS({
  "node_modules/@stdlib/assert-has-uint16array-support/lib/main.js"(exports, module) {
    "use strict";
    var isUint16Array = require_lib25();
    var UINT16_MAX = require_lib26();
    var GlobalUint16Array = require_uint16array();
    function hasUint16ArraySupport() {
      var bool;
      var arr;
      if (typeof GlobalUint16Array !== "function") {
        return false;
      }
      try {
        arr = [1, 3.14, -3.14, UINT16_MAX + 1, UINT16_MAX + 2];
        arr = new GlobalUint16Array(arr);
        bool = isUint16Array(arr) && arr[0] === 1 && arr[1] === 3 && // truncation
        arr[2] === UINT16_MAX - 2 && // truncation and wrap around
        arr[3] === 0 && // wrap around
        arr[4] === 1;
      } catch (err) {
        bool = false;
      }
      return bool;
    }
    module.exports = hasUint16ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-uint16array-support/lib/index.js
var require_lib27 = __commonJS({
  "node_modules/@stdlib/assert-has-uint16array-support/lib/index.js"(exports, module) {
    "use strict";
    var hasUint16ArraySupport = require_main23();
    module.exports = hasUint16ArraySupport;
  }
});

// node_modules/@stdlib/array-uint16/lib/main.js
var require_main24 = __commonJS({
  "node_modules/@stdlib/array-uint16/lib/main.js"(exports, module) {
    "use strict";
    var ctor = typeof Uint16Array === "function" ? Uint16Array : void 0;
    module.exports = ctor;
  }
});

// node_modules/@stdlib/array-uint16/lib/polyfill.js
var require_polyfill6 = __commonJS({
  "node_modules/@stdlib/array-uint16/lib/polyfill.js"(exports, module) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module.exports = polyfill;
  }
});

// node_modules/@stdlib/array-uint16/lib/index.js
var require_lib28 = __commonJS({
  "node_modules/@stdlib/array-uint16/lib/index.js"(exports, module) {
    "use strict";
    var hasUint16ArraySupport = require_lib27();
    var builtin = require_main24();
    var polyfill = require_polyfill6();
    var ctor;
    if (hasUint16ArraySupport()) {
      ctor = builtin;
    } else {
      ctor = polyfill;
    }
    module.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-little-endian/lib/ctors.js
var require_ctors = __commonJS({
  "node_modules/@stdlib/assert-is-little-endian/lib/ctors.js"(exports, module) {
    "use strict";
    var Uint8Array2 = require_lib24();
    var Uint16Array2 = require_lib28();
    var ctors = {
      "uint16": Uint16Array2,
      "uint8": Uint8Array2
    };
    module.exports = ctors;
  }
});

// node_modules/@stdlib/assert-is-little-endian/lib/main.js
var require_main25 = __commonJS({
  "node_modules/@stdlib/assert-is-little-endian/lib/main.js"(exports, module) {
    "use strict";
    var ctors = require_ctors();
    var bool;
    function isLittleEndian() {
      var uint16view;
      var uint8view;
      uint16view = new ctors["uint16"](1);
      uint16view[0] = 4660;
      uint8view = new ctors["uint8"](uint16view.buffer);
      return uint8view[0] === 52;
    }
    bool = isLittleEndian();
    module.exports = bool;
  }
});

// node_modules/@stdlib/assert-is-little-endian/lib/index.js
var require_lib29 = __commonJS({
  "node_modules/@stdlib/assert-is-little-endian/lib/index.js"(exports, module) {
    "use strict";
    var IS_LITTLE_ENDIAN = require_main25();
    module.exports = IS_LITTLE_ENDIAN;
  }
});

// node_modules/@stdlib/number-float64-base-get-high-word/lib/high.js
var require_high = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-high-word/lib/high.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib29();
    var HIGH;
    if (isLittleEndian === true) {
      HIGH = 1;
    } else {
      HIGH = 0;
    }
    module.exports = HIGH;
  }
});

// node_modules/@stdlib/number-float64-base-get-high-word/lib/main.js
var require_main26 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-high-word/lib/main.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib17();
    var Float64Array2 = require_lib20();
    var HIGH = require_high();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function getHighWord(x) {
      FLOAT64_VIEW[0] = x;
      return UINT32_VIEW[HIGH];
    }
    module.exports = getHighWord;
  }
});

// node_modules/@stdlib/number-float64-base-get-high-word/lib/index.js
var require_lib30 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-high-word/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main26();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-set-high-word/lib/high.js
var require_high2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-high-word/lib/high.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib29();
    var HIGH;
    if (isLittleEndian === true) {
      HIGH = 1;
    } else {
      HIGH = 0;
    }
    module.exports = HIGH;
  }
});

// node_modules/@stdlib/number-float64-base-set-high-word/lib/main.js
var require_main27 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-high-word/lib/main.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib17();
    var Float64Array2 = require_lib20();
    var HIGH = require_high2();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function setHighWord(x, high) {
      FLOAT64_VIEW[0] = x;
      UINT32_VIEW[HIGH] = high >>> 0;
      return FLOAT64_VIEW[0];
    }
    module.exports = setHighWord;
  }
});

// node_modules/@stdlib/number-float64-base-set-high-word/lib/index.js
var require_lib31 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-high-word/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main27();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-from-words/lib/indices.js
var require_indices = __commonJS({
  "node_modules/@stdlib/number-float64-base-from-words/lib/indices.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib29();
    var indices;
    var HIGH;
    var LOW;
    if (isLittleEndian === true) {
      HIGH = 1;
      LOW = 0;
    } else {
      HIGH = 0;
      LOW = 1;
    }
    indices = {
      "HIGH": HIGH,
      "LOW": LOW
    };
    module.exports = indices;
  }
});

// node_modules/@stdlib/number-float64-base-from-words/lib/main.js
var require_main28 = __commonJS({
  "node_modules/@stdlib/number-float64-base-from-words/lib/main.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib17();
    var Float64Array2 = require_lib20();
    var indices = require_indices();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    var HIGH = indices.HIGH;
    var LOW = indices.LOW;
    function fromWords(high, low) {
      UINT32_VIEW[HIGH] = high;
      UINT32_VIEW[LOW] = low;
      return FLOAT64_VIEW[0];
    }
    module.exports = fromWords;
  }
});

// node_modules/@stdlib/number-float64-base-from-words/lib/index.js
var require_lib32 = __commonJS({
  "node_modules/@stdlib/number-float64-base-from-words/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main28();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-pinf/lib/index.js
var require_lib33 = __commonJS({
  "node_modules/@stdlib/constants-float64-pinf/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_PINF = Number.POSITIVE_INFINITY;
    module.exports = FLOAT64_PINF;
  }
});

// node_modules/@stdlib/number-ctor/lib/main.js
var require_main29 = __commonJS({
  "node_modules/@stdlib/number-ctor/lib/main.js"(exports, module) {
    "use strict";
    module.exports = Number;
  }
});

// node_modules/@stdlib/number-ctor/lib/index.js
var require_lib34 = __commonJS({
  "node_modules/@stdlib/number-ctor/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main29();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-ninf/lib/index.js
var require_lib35 = __commonJS({
  "node_modules/@stdlib/constants-float64-ninf/lib/index.js"(exports, module) {
    "use strict";
    var Number2 = require_lib34();
    var FLOAT64_NINF = Number2.NEGATIVE_INFINITY;
    module.exports = FLOAT64_NINF;
  }
});

// node_modules/@stdlib/constants-float64-exponent-bias/lib/index.js
var require_lib36 = __commonJS({
  "node_modules/@stdlib/constants-float64-exponent-bias/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_EXPONENT_BIAS = 1023 | 0;
    module.exports = FLOAT64_EXPONENT_BIAS;
  }
});

// node_modules/@stdlib/constants-float64-half-ln-two/lib/index.js
var require_lib37 = __commonJS({
  "node_modules/@stdlib/constants-float64-half-ln-two/lib/index.js"(exports, module) {
    "use strict";
    var HALF_LN2 = 0.34657359027997264;
    module.exports = HALF_LN2;
  }
});

// node_modules/@stdlib/math-base-special-expm1/lib/polyval_q.js
var require_polyval_q = __commonJS({
  "node_modules/@stdlib/math-base-special-expm1/lib/polyval_q.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.03333333333333313;
      }
      return -0.03333333333333313 + x * (0.0015873015872548146 + x * (-793650757867488e-19 + x * (4008217827329362e-21 + x * -20109921818362437e-23)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-expm1/lib/main.js
var require_main30 = __commonJS({
  "node_modules/@stdlib/math-base-special-expm1/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib8();
    var getHighWord = require_lib30();
    var setHighWord = require_lib31();
    var fromWords = require_lib32();
    var PINF = require_lib33();
    var NINF = require_lib35();
    var FLOAT64_EXPONENT_BIAS = require_lib36();
    var HALF_LN2 = require_lib37();
    var polyval = require_polyval_q();
    var OVERFLOW_THRESHOLD = 709.782712893384;
    var LN2_HI = 0.6931471803691238;
    var LN2_LO = 19082149292705877e-26;
    var LN2_INV = 1.4426950408889634;
    var LN2x56 = 38.816242111356935;
    var LN2_HALFX3 = 1.0397207708399179;
    function expm1(x) {
      var halfX;
      var twopk;
      var sign;
      var hi;
      var lo;
      var hx;
      var r1;
      var y;
      var z;
      var c;
      var t;
      var e;
      var k;
      if (x === PINF || isnan(x)) {
        return x;
      }
      if (x === NINF) {
        return -1;
      }
      if (x === 0) {
        return x;
      }
      if (x < 0) {
        sign = true;
        y = -x;
      } else {
        sign = false;
        y = x;
      }
      if (y >= LN2x56) {
        if (sign) {
          return -1;
        }
        if (y >= OVERFLOW_THRESHOLD) {
          return PINF;
        }
      }
      hx = getHighWord(y) | 0;
      if (y > HALF_LN2) {
        if (y < LN2_HALFX3) {
          if (sign) {
            hi = x + LN2_HI;
            lo = -LN2_LO;
            k = -1;
          } else {
            hi = x - LN2_HI;
            lo = LN2_LO;
            k = 1;
          }
        } else {
          if (sign) {
            k = LN2_INV * x - 0.5;
          } else {
            k = LN2_INV * x + 0.5;
          }
          k |= 0;
          t = k;
          hi = x - t * LN2_HI;
          lo = t * LN2_LO;
        }
        x = hi - lo;
        c = hi - x - lo;
      } else if (hx < 1016070144) {
        return x;
      } else {
        k = 0;
      }
      halfX = 0.5 * x;
      z = x * halfX;
      r1 = 1 + z * polyval(z);
      t = 3 - r1 * halfX;
      e = z * ((r1 - t) / (6 - x * t));
      if (k === 0) {
        return x - (x * e - z);
      }
      twopk = fromWords(FLOAT64_EXPONENT_BIAS + k << 20, 0);
      e = x * (e - c) - c;
      e -= z;
      if (k === -1) {
        return 0.5 * (x - e) - 0.5;
      }
      if (k === 1) {
        if (x < -0.25) {
          return -2 * (e - (x + 0.5));
        }
        return 1 + 2 * (x - e);
      }
      if (k <= -2 || k > 56) {
        y = 1 - (e - x);
        if (k === 1024) {
          hi = getHighWord(y) + (k << 20) | 0;
          y = setHighWord(y, hi);
        } else {
          y *= twopk;
        }
        return y - 1;
      }
      t = 1;
      if (k < 20) {
        hi = 1072693248 - (2097152 >> k) | 0;
        t = setHighWord(t, hi);
        y = t - (e - x);
      } else {
        hi = FLOAT64_EXPONENT_BIAS - k << 20 | 0;
        t = setHighWord(t, hi);
        y = x - (e + t);
        y += 1;
      }
      y *= twopk;
      return y;
    }
    module.exports = expm1;
  }
});

// node_modules/@stdlib/math-base-special-expm1/lib/index.js
var require_lib38 = __commonJS({
  "node_modules/@stdlib/math-base-special-expm1/lib/index.js"(exports, module) {
    "use strict";
    var expm1 = require_main30();
    module.exports = expm1;
  }
});

// node_modules/@stdlib/math-base-special-log1p/lib/polyval_lp.js
var require_polyval_lp = __commonJS({
  "node_modules/@stdlib/math-base-special-log1p/lib/polyval_lp.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.6666666666666735;
      }
      return 0.6666666666666735 + x * (0.3999999999940942 + x * (0.2857142874366239 + x * (0.22222198432149784 + x * (0.1818357216161805 + x * (0.15313837699209373 + x * 0.14798198605116586)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-log1p/lib/main.js
var require_main31 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1p/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib8();
    var getHighWord = require_lib30();
    var setHighWord = require_lib31();
    var PINF = require_lib33();
    var NINF = require_lib35();
    var FLOAT64_EXPONENT_BIAS = require_lib36();
    var polyval = require_polyval_lp();
    var LN2_HI = 0.6931471803691238;
    var LN2_LO = 19082149292705877e-26;
    var SQRT2M1 = 0.41421356237309503;
    var SQRT2HALFM1 = -0.2928932188134525;
    var SMALL = 1862645149230957e-24;
    var TINY = 5551115123125783e-32;
    var TWO53 = 9007199254740992;
    var TWO_THIRDS = 0.6666666666666666;
    function log1p(x) {
      var hfsq;
      var hu;
      var y;
      var f;
      var c;
      var s;
      var z;
      var R;
      var u;
      var k;
      if (x < -1 || isnan(x)) {
        return NaN;
      }
      if (x === -1) {
        return NINF;
      }
      if (x === PINF) {
        return x;
      }
      if (x === 0) {
        return x;
      }
      if (x < 0) {
        y = -x;
      } else {
        y = x;
      }
      k = 1;
      if (y < SQRT2M1) {
        if (y < SMALL) {
          if (y < TINY) {
            return x;
          }
          return x - x * x * 0.5;
        }
        if (x > SQRT2HALFM1) {
          k = 0;
          f = x;
          hu = 1;
        }
      }
      if (k !== 0) {
        if (y < TWO53) {
          u = 1 + x;
          hu = getHighWord(u);
          k = (hu >> 20) - FLOAT64_EXPONENT_BIAS;
          if (k > 0) {
            c = 1 - (u - x);
          } else {
            c = x - (u - 1);
          }
          c /= u;
        } else {
          u = x;
          hu = getHighWord(u);
          k = (hu >> 20) - FLOAT64_EXPONENT_BIAS;
          c = 0;
        }
        hu &= 1048575;
        if (hu < 434334) {
          u = setHighWord(u, hu | 1072693248);
        } else {
          k += 1;
          u = setHighWord(u, hu | 1071644672);
          hu = 1048576 - hu >> 2;
        }
        f = u - 1;
      }
      hfsq = 0.5 * f * f;
      if (hu === 0) {
        if (f === 0) {
          c += k * LN2_LO;
          return k * LN2_HI + c;
        }
        R = hfsq * (1 - TWO_THIRDS * f);
        return k * LN2_HI - (R - (k * LN2_LO + c) - f);
      }
      s = f / (2 + f);
      z = s * s;
      R = z * polyval(z);
      if (k === 0) {
        return f - (hfsq - s * (hfsq + R));
      }
      return k * LN2_HI - (hfsq - (s * (hfsq + R) + (k * LN2_LO + c)) - f);
    }
    module.exports = log1p;
  }
});

// node_modules/@stdlib/math-base-special-log1p/lib/index.js
var require_lib39 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1p/lib/index.js"(exports, module) {
    "use strict";
    var log1p = require_main31();
    module.exports = log1p;
  }
});

// node_modules/@stdlib/math-base-special-sqrt/lib/main.js
var require_main32 = __commonJS({
  "node_modules/@stdlib/math-base-special-sqrt/lib/main.js"(exports, module) {
    "use strict";
    var sqrt = Math.sqrt;
    module.exports = sqrt;
  }
});

// node_modules/@stdlib/math-base-special-sqrt/lib/index.js
var require_lib40 = __commonJS({
  "node_modules/@stdlib/math-base-special-sqrt/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main32();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-fourth-pi/lib/index.js
var require_lib41 = __commonJS({
  "node_modules/@stdlib/constants-float64-fourth-pi/lib/index.js"(exports, module) {
    "use strict";
    var FOURTH_PI = 0.7853981633974483;
    module.exports = FOURTH_PI;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/rational_pq.js
var require_rational_pq = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/rational_pq.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 0.16666666666666713;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -8.198089802484825 + x * (19.562619833175948 + x * (-16.262479672107002 + x * (5.444622390564711 + x * (-0.6019598008014124 + x * 0.004253011369004428))));
        s2 = -49.18853881490881 + x * (139.51056146574857 + x * (-147.1791292232726 + x * (70.49610280856842 + x * (-14.740913729888538 + x * 1))));
      } else {
        x = 1 / x;
        s1 = 0.004253011369004428 + x * (-0.6019598008014124 + x * (5.444622390564711 + x * (-16.262479672107002 + x * (19.562619833175948 + x * -8.198089802484825))));
        s2 = 1 + x * (-14.740913729888538 + x * (70.49610280856842 + x * (-147.1791292232726 + x * (139.51056146574857 + x * -49.18853881490881))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/rational_rs.js
var require_rational_rs = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/rational_rs.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 0.08333333333333809;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 28.536655482610616 + x * (-25.56901049652825 + x * (6.968710824104713 + x * (-0.5634242780008963 + x * 0.002967721961301243)));
        s2 = 342.43986579130785 + x * (-383.8770957603691 + x * (147.0656354026815 + x * (-21.947795316429207 + x * 1)));
      } else {
        x = 1 / x;
        s1 = 0.002967721961301243 + x * (-0.5634242780008963 + x * (6.968710824104713 + x * (-25.56901049652825 + x * 28.536655482610616)));
        s2 = 1 + x * (-21.947795316429207 + x * (147.0656354026815 + x * (-383.8770957603691 + x * 342.43986579130785)));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/main.js
var require_main33 = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib8();
    var sqrt = require_lib40();
    var PIO4 = require_lib41();
    var ratevalPQ = require_rational_pq();
    var ratevalRS = require_rational_rs();
    var MOREBITS = 6123233995736766e-32;
    function asin(x) {
      var sgn;
      var zz;
      var a;
      var p;
      var z;
      if (isnan(x)) {
        return NaN;
      }
      if (x > 0) {
        a = x;
      } else {
        sgn = true;
        a = -x;
      }
      if (a > 1) {
        return NaN;
      }
      if (a > 0.625) {
        zz = 1 - a;
        p = zz * ratevalRS(zz);
        zz = sqrt(zz + zz);
        z = PIO4 - zz;
        zz = zz * p - MOREBITS;
        z -= zz;
        z += PIO4;
      } else {
        if (a < 1e-8) {
          return x;
        }
        zz = a * a;
        z = zz * ratevalPQ(zz);
        z = a * z + a;
      }
      return sgn ? -z : z;
    }
    module.exports = asin;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/index.js
var require_lib42 = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main33();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-abs/lib/main.js
var require_main34 = __commonJS({
  "node_modules/@stdlib/math-base-special-abs/lib/main.js"(exports, module) {
    "use strict";
    function abs(x) {
      return Math.abs(x);
    }
    module.exports = abs;
  }
});

// node_modules/@stdlib/math-base-special-abs/lib/index.js
var require_lib43 = __commonJS({
  "node_modules/@stdlib/math-base-special-abs/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main34();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-ceil/lib/main.js
var require_main35 = __commonJS({
  "node_modules/@stdlib/math-base-special-ceil/lib/main.js"(exports, module) {
    "use strict";
    var ceil = Math.ceil;
    module.exports = ceil;
  }
});

// node_modules/@stdlib/math-base-special-ceil/lib/index.js
var require_lib44 = __commonJS({
  "node_modules/@stdlib/math-base-special-ceil/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main35();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-trunc/lib/main.js
var require_main36 = __commonJS({
  "node_modules/@stdlib/math-base-special-trunc/lib/main.js"(exports, module) {
    "use strict";
    var floor = require_lib6();
    var ceil = require_lib44();
    function trunc(x) {
      if (x < 0) {
        return ceil(x);
      }
      return floor(x);
    }
    module.exports = trunc;
  }
});

// node_modules/@stdlib/math-base-special-trunc/lib/index.js
var require_lib45 = __commonJS({
  "node_modules/@stdlib/math-base-special-trunc/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main36();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-max-base2-exponent/lib/index.js
var require_lib46 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-base2-exponent/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX_BASE2_EXPONENT = 1023 | 0;
    module.exports = FLOAT64_MAX_BASE2_EXPONENT;
  }
});

// node_modules/@stdlib/constants-float64-max-base2-exponent-subnormal/lib/index.js
var require_lib47 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-base2-exponent-subnormal/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX_BASE2_EXPONENT_SUBNORMAL = -1023 | 0;
    module.exports = FLOAT64_MAX_BASE2_EXPONENT_SUBNORMAL;
  }
});

// node_modules/@stdlib/constants-float64-min-base2-exponent-subnormal/lib/index.js
var require_lib48 = __commonJS({
  "node_modules/@stdlib/constants-float64-min-base2-exponent-subnormal/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MIN_BASE2_EXPONENT_SUBNORMAL = -1074 | 0;
    module.exports = FLOAT64_MIN_BASE2_EXPONENT_SUBNORMAL;
  }
});

// node_modules/@stdlib/math-base-assert-is-infinite/lib/main.js
var require_main37 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-infinite/lib/main.js"(exports, module) {
    "use strict";
    var PINF = require_lib33();
    var NINF = require_lib35();
    function isInfinite(x) {
      return x === PINF || x === NINF;
    }
    module.exports = isInfinite;
  }
});

// node_modules/@stdlib/math-base-assert-is-infinite/lib/index.js
var require_lib49 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-infinite/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main37();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-high-word-sign-mask/lib/index.js
var require_lib50 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-sign-mask/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_HIGH_WORD_SIGN_MASK = 2147483648 >>> 0;
    module.exports = FLOAT64_HIGH_WORD_SIGN_MASK;
  }
});

// node_modules/@stdlib/constants-float64-high-word-abs-mask/lib/index.js
var require_lib51 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-abs-mask/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_HIGH_WORD_ABS_MASK = 2147483647 >>> 0;
    module.exports = FLOAT64_HIGH_WORD_ABS_MASK;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/indices.js
var require_indices2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/indices.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib29();
    var indices;
    var HIGH;
    var LOW;
    if (isLittleEndian === true) {
      HIGH = 1;
      LOW = 0;
    } else {
      HIGH = 0;
      LOW = 1;
    }
    indices = {
      "HIGH": HIGH,
      "LOW": LOW
    };
    module.exports = indices;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/assign.js
var require_assign = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/assign.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib17();
    var Float64Array2 = require_lib20();
    var indices = require_indices2();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    var HIGH = indices.HIGH;
    var LOW = indices.LOW;
    function toWords(x, out, stride, offset) {
      FLOAT64_VIEW[0] = x;
      out[offset] = UINT32_VIEW[HIGH];
      out[offset + stride] = UINT32_VIEW[LOW];
      return out;
    }
    module.exports = toWords;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/main.js
var require_main38 = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/main.js"(exports, module) {
    "use strict";
    var fcn = require_assign();
    function toWords(x) {
      return fcn(x, [0 >>> 0, 0 >>> 0], 1, 0);
    }
    module.exports = toWords;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/index.js
var require_lib52 = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main38();
    var assign = require_assign();
    setReadOnly(main, "assign", assign);
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-copysign/lib/main.js
var require_main39 = __commonJS({
  "node_modules/@stdlib/math-base-special-copysign/lib/main.js"(exports, module) {
    "use strict";
    var SIGN_MASK = require_lib50();
    var ABS_MASK = require_lib51();
    var toWords = require_lib52();
    var getHighWord = require_lib30();
    var fromWords = require_lib32();
    var WORDS = [0, 0];
    function copysign(x, y) {
      var hx;
      var hy;
      toWords.assign(x, WORDS, 1, 0);
      hx = WORDS[0];
      hx &= ABS_MASK;
      hy = getHighWord(y);
      hy &= SIGN_MASK;
      hx |= hy;
      return fromWords(hx, WORDS[1]);
    }
    module.exports = copysign;
  }
});

// node_modules/@stdlib/math-base-special-copysign/lib/index.js
var require_lib53 = __commonJS({
  "node_modules/@stdlib/math-base-special-copysign/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main39();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-smallest-normal/lib/index.js
var require_lib54 = __commonJS({
  "node_modules/@stdlib/constants-float64-smallest-normal/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_SMALLEST_NORMAL = 22250738585072014e-324;
    module.exports = FLOAT64_SMALLEST_NORMAL;
  }
});

// node_modules/@stdlib/number-float64-base-normalize/lib/assign.js
var require_assign2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-normalize/lib/assign.js"(exports, module) {
    "use strict";
    var FLOAT64_SMALLEST_NORMAL = require_lib54();
    var isInfinite = require_lib49();
    var isnan = require_lib8();
    var abs = require_lib43();
    var SCALAR = 4503599627370496;
    function normalize(x, out, stride, offset) {
      if (isnan(x) || isInfinite(x)) {
        out[offset] = x;
        out[offset + stride] = 0;
        return out;
      }
      if (x !== 0 && abs(x) < FLOAT64_SMALLEST_NORMAL) {
        out[offset] = x * SCALAR;
        out[offset + stride] = -52;
        return out;
      }
      out[offset] = x;
      out[offset + stride] = 0;
      return out;
    }
    module.exports = normalize;
  }
});

// node_modules/@stdlib/number-float64-base-normalize/lib/main.js
var require_main40 = __commonJS({
  "node_modules/@stdlib/number-float64-base-normalize/lib/main.js"(exports, module) {
    "use strict";
    var fcn = require_assign2();
    function normalize(x) {
      return fcn(x, [0, 0], 1, 0);
    }
    module.exports = normalize;
  }
});

// node_modules/@stdlib/number-float64-base-normalize/lib/index.js
var require_lib55 = __commonJS({
  "node_modules/@stdlib/number-float64-base-normalize/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main40();
    var assign = require_assign2();
    setReadOnly(main, "assign", assign);
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-high-word-exponent-mask/lib/index.js
var require_lib56 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-exponent-mask/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_HIGH_WORD_EXPONENT_MASK = 2146435072;
    module.exports = FLOAT64_HIGH_WORD_EXPONENT_MASK;
  }
});

// node_modules/@stdlib/number-float64-base-exponent/lib/main.js
var require_main41 = __commonJS({
  "node_modules/@stdlib/number-float64-base-exponent/lib/main.js"(exports, module) {
    "use strict";
    var getHighWord = require_lib30();
    var EXP_MASK = require_lib56();
    var BIAS = require_lib36();
    function exponent(x) {
      var high = getHighWord(x);
      high = (high & EXP_MASK) >>> 20;
      return high - BIAS | 0;
    }
    module.exports = exponent;
  }
});

// node_modules/@stdlib/number-float64-base-exponent/lib/index.js
var require_lib57 = __commonJS({
  "node_modules/@stdlib/number-float64-base-exponent/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main41();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-ldexp/lib/main.js
var require_main42 = __commonJS({
  "node_modules/@stdlib/math-base-special-ldexp/lib/main.js"(exports, module) {
    "use strict";
    var PINF = require_lib33();
    var NINF = require_lib35();
    var BIAS = require_lib36();
    var MAX_EXPONENT = require_lib46();
    var MAX_SUBNORMAL_EXPONENT = require_lib47();
    var MIN_SUBNORMAL_EXPONENT = require_lib48();
    var isnan = require_lib8();
    var isInfinite = require_lib49();
    var copysign = require_lib53();
    var normalize = require_lib55().assign;
    var floatExp = require_lib57();
    var toWords = require_lib52();
    var fromWords = require_lib32();
    var TWO52_INV = 2220446049250313e-31;
    var CLEAR_EXP_MASK = 2148532223 >>> 0;
    var FRAC = [0, 0];
    var WORDS = [0, 0];
    function ldexp(frac, exp) {
      var high;
      var m;
      if (exp === 0 || frac === 0 || // handles +-0
      isnan(frac) || isInfinite(frac)) {
        return frac;
      }
      normalize(frac, FRAC, 1, 0);
      frac = FRAC[0];
      exp += FRAC[1];
      exp += floatExp(frac);
      if (exp < MIN_SUBNORMAL_EXPONENT) {
        return copysign(0, frac);
      }
      if (exp > MAX_EXPONENT) {
        if (frac < 0) {
          return NINF;
        }
        return PINF;
      }
      if (exp <= MAX_SUBNORMAL_EXPONENT) {
        exp += 52;
        m = TWO52_INV;
      } else {
        m = 1;
      }
      toWords.assign(frac, WORDS, 1, 0);
      high = WORDS[0];
      high &= CLEAR_EXP_MASK;
      high |= exp + BIAS << 20;
      return m * fromWords(high, WORDS[1]);
    }
    module.exports = ldexp;
  }
});

// node_modules/@stdlib/math-base-special-ldexp/lib/index.js
var require_lib58 = __commonJS({
  "node_modules/@stdlib/math-base-special-ldexp/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main42();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/polyval_p.js
var require_polyval_p = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/polyval_p.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.16666666666666602;
      }
      return 0.16666666666666602 + x * (-0.0027777777777015593 + x * (6613756321437934e-20 + x * (-16533902205465252e-22 + x * 41381367970572385e-24)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/expmulti.js
var require_expmulti = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/expmulti.js"(exports, module) {
    "use strict";
    var ldexp = require_lib58();
    var polyvalP = require_polyval_p();
    function expmulti(hi, lo, k) {
      var r;
      var t;
      var c;
      var y;
      r = hi - lo;
      t = r * r;
      c = r - t * polyvalP(t);
      y = 1 - (lo - r * c / (2 - c) - hi);
      return ldexp(y, k);
    }
    module.exports = expmulti;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/main.js
var require_main43 = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib8();
    var trunc = require_lib45();
    var NINF = require_lib35();
    var PINF = require_lib33();
    var expmulti = require_expmulti();
    var LN2_HI = 0.6931471803691238;
    var LN2_LO = 19082149292705877e-26;
    var LOG2_E = 1.4426950408889634;
    var OVERFLOW = 709.782712893384;
    var UNDERFLOW = -745.1332191019411;
    var NEARZERO = 1 / (1 << 28);
    var NEG_NEARZERO = -NEARZERO;
    function exp(x) {
      var hi;
      var lo;
      var k;
      if (isnan(x) || x === PINF) {
        return x;
      }
      if (x === NINF) {
        return 0;
      }
      if (x > OVERFLOW) {
        return PINF;
      }
      if (x < UNDERFLOW) {
        return 0;
      }
      if (x > NEG_NEARZERO && x < NEARZERO) {
        return 1 + x;
      }
      if (x < 0) {
        k = trunc(LOG2_E * x - 0.5);
      } else {
        k = trunc(LOG2_E * x + 0.5);
      }
      hi = x - k * LN2_HI;
      lo = k * LN2_LO;
      return expmulti(hi, lo, k);
    }
    module.exports = exp;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/index.js
var require_lib59 = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main43();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-integer/lib/main.js
var require_main44 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-integer/lib/main.js"(exports, module) {
    "use strict";
    var floor = require_lib6();
    function isInteger(x) {
      return floor(x) === x;
    }
    module.exports = isInteger;
  }
});

// node_modules/@stdlib/math-base-assert-is-integer/lib/index.js
var require_lib60 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-integer/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main44();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-even/lib/main.js
var require_main45 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-even/lib/main.js"(exports, module) {
    "use strict";
    var isInteger = require_lib60();
    function isEven(x) {
      return isInteger(x / 2);
    }
    module.exports = isEven;
  }
});

// node_modules/@stdlib/math-base-assert-is-even/lib/index.js
var require_lib61 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-even/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main45();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-odd/lib/main.js
var require_main46 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-odd/lib/main.js"(exports, module) {
    "use strict";
    var isEven = require_lib61();
    function isOdd(x) {
      if (x > 0) {
        return isEven(x - 1);
      }
      return isEven(x + 1);
    }
    module.exports = isOdd;
  }
});

// node_modules/@stdlib/math-base-assert-is-odd/lib/index.js
var require_lib62 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-odd/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main46();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-set-low-word/lib/low.js
var require_low = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-low-word/lib/low.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib29();
    var LOW;
    if (isLittleEndian === true) {
      LOW = 0;
    } else {
      LOW = 1;
    }
    module.exports = LOW;
  }
});

// node_modules/@stdlib/number-float64-base-set-low-word/lib/main.js
var require_main47 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-low-word/lib/main.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib17();
    var Float64Array2 = require_lib20();
    var LOW = require_low();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function setLowWord(x, low) {
      FLOAT64_VIEW[0] = x;
      UINT32_VIEW[LOW] = low >>> 0;
      return FLOAT64_VIEW[0];
    }
    module.exports = setLowWord;
  }
});

// node_modules/@stdlib/number-float64-base-set-low-word/lib/index.js
var require_lib63 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-low-word/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main47();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-uint32-base-to-int32/lib/main.js
var require_main48 = __commonJS({
  "node_modules/@stdlib/number-uint32-base-to-int32/lib/main.js"(exports, module) {
    "use strict";
    function uint32ToInt32(x) {
      return x | 0;
    }
    module.exports = uint32ToInt32;
  }
});

// node_modules/@stdlib/number-uint32-base-to-int32/lib/index.js
var require_lib64 = __commonJS({
  "node_modules/@stdlib/number-uint32-base-to-int32/lib/index.js"(exports, module) {
    "use strict";
    var uint32ToInt32 = require_main48();
    module.exports = uint32ToInt32;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/x_is_zero.js
var require_x_is_zero = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/x_is_zero.js"(exports, module) {
    "use strict";
    var isOdd = require_lib62();
    var copysign = require_lib53();
    var NINF = require_lib35();
    var PINF = require_lib33();
    function pow(x, y) {
      if (y === NINF) {
        return PINF;
      }
      if (y === PINF) {
        return 0;
      }
      if (y > 0) {
        if (isOdd(y)) {
          return x;
        }
        return 0;
      }
      if (isOdd(y)) {
        return copysign(PINF, x);
      }
      return PINF;
    }
    module.exports = pow;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/y_is_huge.js
var require_y_is_huge = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/y_is_huge.js"(exports, module) {
    "use strict";
    var ABS_MASK = require_lib51();
    var getHighWord = require_lib30();
    var HIGH_MAX_NEAR_UNITY = 1072693247 | 0;
    var HUGE = 1e300;
    var TINY = 1e-300;
    function pow(x, y) {
      var ahx;
      var hx;
      hx = getHighWord(x);
      ahx = hx & ABS_MASK;
      if (ahx <= HIGH_MAX_NEAR_UNITY) {
        if (y < 0) {
          return HUGE * HUGE;
        }
        return TINY * TINY;
      }
      if (y > 0) {
        return HUGE * HUGE;
      }
      return TINY * TINY;
    }
    module.exports = pow;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/y_is_infinite.js
var require_y_is_infinite = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/y_is_infinite.js"(exports, module) {
    "use strict";
    var abs = require_lib43();
    var PINF = require_lib33();
    function pow(x, y) {
      if (x === -1) {
        return (x - x) / (x - x);
      }
      if (x === 1) {
        return 1;
      }
      if (abs(x) < 1 === (y === PINF)) {
        return 0;
      }
      return PINF;
    }
    module.exports = pow;
  }
});

// node_modules/@stdlib/constants-float64-num-high-word-significand-bits/lib/index.js
var require_lib65 = __commonJS({
  "node_modules/@stdlib/constants-float64-num-high-word-significand-bits/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_NUM_HIGH_WORD_SIGNIFICAND_BITS = 20 | 0;
    module.exports = FLOAT64_NUM_HIGH_WORD_SIGNIFICAND_BITS;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/polyval_l.js
var require_polyval_l = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/polyval_l.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.5999999999999946;
      }
      return 0.5999999999999946 + x * (0.4285714285785502 + x * (0.33333332981837743 + x * (0.272728123808534 + x * (0.23066074577556175 + x * 0.20697501780033842))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/log2ax.js
var require_log2ax = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/log2ax.js"(exports, module) {
    "use strict";
    var getHighWord = require_lib30();
    var setLowWord = require_lib63();
    var setHighWord = require_lib31();
    var BIAS = require_lib36();
    var HIGH_NUM_SIGNIFICAND_BITS = require_lib65();
    var polyvalL = require_polyval_l();
    var HIGH_SIGNIFICAND_MASK = 1048575 | 0;
    var HIGH_MIN_NORMAL_EXP = 1048576 | 0;
    var HIGH_BIASED_EXP_0 = 1072693248 | 0;
    var HIGH_BIASED_EXP_NEG_512 = 536870912 | 0;
    var HIGH_SIGNIFICAND_HALF = 524288 | 0;
    var TWO53 = 9007199254740992;
    var CP = 0.9617966939259756;
    var CP_HI = 0.9617967009544373;
    var CP_LO = -7028461650952758e-24;
    var BP = [
      1,
      1.5
    ];
    var DP_HI = [
      0,
      0.5849624872207642
      // 0x3FE2B803, 0x40000000
    ];
    var DP_LO = [
      0,
      1350039202129749e-23
      // 0x3E4CFDEB, 0x43CFD006
    ];
    function log2ax(out, ax, ahx) {
      var tmp;
      var ss;
      var s2;
      var hs;
      var ls;
      var ht;
      var lt;
      var bp;
      var dp;
      var hp;
      var lp;
      var hz;
      var lz;
      var t1;
      var t2;
      var t;
      var r;
      var u;
      var v;
      var n;
      var j;
      var k;
      n = 0 | 0;
      if (ahx < HIGH_MIN_NORMAL_EXP) {
        ax *= TWO53;
        n -= 53 | 0;
        ahx = getHighWord(ax);
      }
      n += (ahx >> HIGH_NUM_SIGNIFICAND_BITS) - BIAS | 0;
      j = ahx & HIGH_SIGNIFICAND_MASK | 0;
      ahx = j | HIGH_BIASED_EXP_0 | 0;
      if (j <= 235662) {
        k = 0;
      } else if (j < 767610) {
        k = 1;
      } else {
        k = 0;
        n += 1 | 0;
        ahx -= HIGH_MIN_NORMAL_EXP;
      }
      ax = setHighWord(ax, ahx);
      bp = BP[k];
      u = ax - bp;
      v = 1 / (ax + bp);
      ss = u * v;
      hs = setLowWord(ss, 0);
      tmp = (ahx >> 1 | HIGH_BIASED_EXP_NEG_512) + HIGH_SIGNIFICAND_HALF;
      tmp += k << 18;
      ht = setHighWord(0, tmp);
      lt = ax - (ht - bp);
      ls = v * (u - hs * ht - hs * lt);
      s2 = ss * ss;
      r = s2 * s2 * polyvalL(s2);
      r += ls * (hs + ss);
      s2 = hs * hs;
      ht = 3 + s2 + r;
      ht = setLowWord(ht, 0);
      lt = r - (ht - 3 - s2);
      u = hs * ht;
      v = ls * ht + lt * ss;
      hp = u + v;
      hp = setLowWord(hp, 0);
      lp = v - (hp - u);
      hz = CP_HI * hp;
      lz = CP_LO * hp + lp * CP + DP_LO[k];
      dp = DP_HI[k];
      t = n;
      t1 = hz + lz + dp + t;
      t1 = setLowWord(t1, 0);
      t2 = lz - (t1 - t - dp - hz);
      out[0] = t1;
      out[1] = t2;
      return out;
    }
    module.exports = log2ax;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/polyval_w.js
var require_polyval_w = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/polyval_w.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.5;
      }
      return 0.5 + x * (-0.3333333333333333 + x * 0.25);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/logx.js
var require_logx = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/logx.js"(exports, module) {
    "use strict";
    var setLowWord = require_lib63();
    var polyvalW = require_polyval_w();
    var INV_LN2 = 1.4426950408889634;
    var INV_LN2_HI = 1.4426950216293335;
    var INV_LN2_LO = 19259629911266175e-24;
    function logx(out, ax) {
      var t2;
      var t1;
      var t;
      var w;
      var u;
      var v;
      t = ax - 1;
      w = t * t * polyvalW(t);
      u = INV_LN2_HI * t;
      v = t * INV_LN2_LO - w * INV_LN2;
      t1 = u + v;
      t1 = setLowWord(t1, 0);
      t2 = v - (t1 - u);
      out[0] = t1;
      out[1] = t2;
      return out;
    }
    module.exports = logx;
  }
});

// node_modules/@stdlib/constants-float64-ln-two/lib/index.js
var require_lib66 = __commonJS({
  "node_modules/@stdlib/constants-float64-ln-two/lib/index.js"(exports, module) {
    "use strict";
    var LN2 = 0.6931471805599453;
    module.exports = LN2;
  }
});

// node_modules/@stdlib/constants-float64-high-word-significand-mask/lib/index.js
var require_lib67 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-significand-mask/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_HIGH_WORD_SIGNIFICAND_MASK = 1048575;
    module.exports = FLOAT64_HIGH_WORD_SIGNIFICAND_MASK;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/polyval_p.js
var require_polyval_p2 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/polyval_p.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.16666666666666602;
      }
      return 0.16666666666666602 + x * (-0.0027777777777015593 + x * (6613756321437934e-20 + x * (-16533902205465252e-22 + x * 41381367970572385e-24)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/pow2.js
var require_pow2 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/pow2.js"(exports, module) {
    "use strict";
    var getHighWord = require_lib30();
    var setHighWord = require_lib31();
    var setLowWord = require_lib63();
    var uint32ToInt32 = require_lib64();
    var ldexp = require_lib58();
    var LN2 = require_lib66();
    var BIAS = require_lib36();
    var ABS_MASK = require_lib51();
    var HIGH_SIGNIFICAND_MASK = require_lib67();
    var HIGH_NUM_SIGNIFICAND_BITS = require_lib65();
    var polyvalP = require_polyval_p2();
    var HIGH_MIN_NORMAL_EXP = 1048576 | 0;
    var HIGH_BIASED_EXP_NEG_1 = 1071644672 | 0;
    var LN2_HI = 0.6931471824645996;
    var LN2_LO = -1904654299957768e-24;
    function pow2(j, hp, lp) {
      var tmp;
      var t1;
      var t;
      var r;
      var u;
      var v;
      var w;
      var z;
      var n;
      var i;
      var k;
      i = j & ABS_MASK | 0;
      k = (i >> HIGH_NUM_SIGNIFICAND_BITS) - BIAS | 0;
      n = 0;
      if (i > HIGH_BIASED_EXP_NEG_1) {
        n = j + (HIGH_MIN_NORMAL_EXP >> k + 1) >>> 0;
        k = ((n & ABS_MASK) >> HIGH_NUM_SIGNIFICAND_BITS) - BIAS | 0;
        tmp = (n & ~(HIGH_SIGNIFICAND_MASK >> k)) >>> 0;
        t = setHighWord(0, tmp);
        n = (n & HIGH_SIGNIFICAND_MASK | HIGH_MIN_NORMAL_EXP) >> HIGH_NUM_SIGNIFICAND_BITS - k >>> 0;
        if (j < 0) {
          n = -n;
        }
        hp -= t;
      }
      t = lp + hp;
      t = setLowWord(t, 0);
      u = t * LN2_HI;
      v = (lp - (t - hp)) * LN2 + t * LN2_LO;
      z = u + v;
      w = v - (z - u);
      t = z * z;
      t1 = z - t * polyvalP(t);
      r = z * t1 / (t1 - 2) - (w + z * w);
      z = 1 - (r - z);
      j = getHighWord(z);
      j = uint32ToInt32(j);
      j += n << HIGH_NUM_SIGNIFICAND_BITS >>> 0;
      if (j >> HIGH_NUM_SIGNIFICAND_BITS <= 0) {
        z = ldexp(z, n);
      } else {
        z = setHighWord(z, j);
      }
      return z;
    }
    module.exports = pow2;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/main.js
var require_main49 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib8();
    var isOdd = require_lib62();
    var isInfinite = require_lib49();
    var isInteger = require_lib60();
    var sqrt = require_lib40();
    var abs = require_lib43();
    var toWords = require_lib52();
    var setLowWord = require_lib63();
    var uint32ToInt32 = require_lib64();
    var NINF = require_lib35();
    var PINF = require_lib33();
    var ABS_MASK = require_lib51();
    var xIsZero = require_x_is_zero();
    var yIsHuge = require_y_is_huge();
    var yIsInfinite = require_y_is_infinite();
    var log2ax = require_log2ax();
    var logx = require_logx();
    var pow2 = require_pow2();
    var HIGH_MAX_NEAR_UNITY = 1072693247 | 0;
    var HIGH_BIASED_EXP_31 = 1105199104 | 0;
    var HIGH_BIASED_EXP_64 = 1139802112 | 0;
    var HIGH_BIASED_EXP_10 = 1083179008 | 0;
    var HIGH_BIASED_EXP_0 = 1072693248 | 0;
    var HIGH_1075 = 1083231232 | 0;
    var HIGH_NEG_1075 = 3230714880 >>> 0;
    var HIGH_NUM_NONSIGN_BITS = 31 | 0;
    var HUGE = 1e300;
    var TINY = 1e-300;
    var OVT = 8008566259537294e-32;
    var WORDS = [0 | 0, 0 | 0];
    var LOG_WORKSPACE = [0, 0];
    function pow(x, y) {
      var ahx;
      var ahy;
      var ax;
      var hx;
      var lx;
      var hy;
      var ly;
      var sx;
      var sy;
      var y1;
      var hp;
      var lp;
      var t;
      var z;
      var j;
      var i;
      if (isnan(x) || isnan(y)) {
        return NaN;
      }
      toWords.assign(y, WORDS, 1, 0);
      hy = WORDS[0];
      ly = WORDS[1];
      if (ly === 0) {
        if (y === 0) {
          return 1;
        }
        if (y === 1) {
          return x;
        }
        if (y === -1) {
          return 1 / x;
        }
        if (y === 0.5) {
          return sqrt(x);
        }
        if (y === -0.5) {
          return 1 / sqrt(x);
        }
        if (y === 2) {
          return x * x;
        }
        if (y === 3) {
          return x * x * x;
        }
        if (y === 4) {
          x *= x;
          return x * x;
        }
        if (isInfinite(y)) {
          return yIsInfinite(x, y);
        }
      }
      toWords.assign(x, WORDS, 1, 0);
      hx = WORDS[0];
      lx = WORDS[1];
      if (lx === 0) {
        if (hx === 0) {
          return xIsZero(x, y);
        }
        if (x === 1) {
          return 1;
        }
        if (x === -1 && isOdd(y)) {
          return -1;
        }
        if (isInfinite(x)) {
          if (x === NINF) {
            return pow(-0, -y);
          }
          if (y < 0) {
            return 0;
          }
          return PINF;
        }
      }
      if (x < 0 && isInteger(y) === false) {
        return (x - x) / (x - x);
      }
      ax = abs(x);
      ahx = hx & ABS_MASK | 0;
      ahy = hy & ABS_MASK | 0;
      sx = hx >>> HIGH_NUM_NONSIGN_BITS | 0;
      sy = hy >>> HIGH_NUM_NONSIGN_BITS | 0;
      if (sx && isOdd(y)) {
        sx = -1;
      } else {
        sx = 1;
      }
      if (ahy > HIGH_BIASED_EXP_31) {
        if (ahy > HIGH_BIASED_EXP_64) {
          return yIsHuge(x, y);
        }
        if (ahx < HIGH_MAX_NEAR_UNITY) {
          if (sy === 1) {
            return sx * HUGE * HUGE;
          }
          return sx * TINY * TINY;
        }
        if (ahx > HIGH_BIASED_EXP_0) {
          if (sy === 0) {
            return sx * HUGE * HUGE;
          }
          return sx * TINY * TINY;
        }
        t = logx(LOG_WORKSPACE, ax);
      } else {
        t = log2ax(LOG_WORKSPACE, ax, ahx);
      }
      y1 = setLowWord(y, 0);
      lp = (y - y1) * t[0] + y * t[1];
      hp = y1 * t[0];
      z = lp + hp;
      toWords.assign(z, WORDS, 1, 0);
      j = uint32ToInt32(WORDS[0]);
      i = uint32ToInt32(WORDS[1]);
      if (j >= HIGH_BIASED_EXP_10) {
        if ((j - HIGH_BIASED_EXP_10 | i) !== 0) {
          return sx * HUGE * HUGE;
        }
        if (lp + OVT > z - hp) {
          return sx * HUGE * HUGE;
        }
      } else if ((j & ABS_MASK) >= HIGH_1075) {
        if ((j - HIGH_NEG_1075 | i) !== 0) {
          return sx * TINY * TINY;
        }
        if (lp <= z - hp) {
          return sx * TINY * TINY;
        }
      }
      z = pow2(j, hp, lp);
      return sx * z;
    }
    module.exports = pow;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/index.js
var require_lib68 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main49();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-e/lib/index.js
var require_lib69 = __commonJS({
  "node_modules/@stdlib/constants-float64-e/lib/index.js"(exports, module) {
    "use strict";
    var E = 2.718281828459045;
    module.exports = E;
  }
});

// node_modules/@stdlib/constants-float64-eps/lib/index.js
var require_lib70 = __commonJS({
  "node_modules/@stdlib/constants-float64-eps/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_EPSILON = 2220446049250313e-31;
    module.exports = FLOAT64_EPSILON;
  }
});

// node_modules/@stdlib/math-base-special-beta/lib/lanczos_sum_expg_scaled.js
var require_lanczos_sum_expg_scaled = __commonJS({
  "node_modules/@stdlib/math-base-special-beta/lib/lanczos_sum_expg_scaled.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return Infinity;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 709811.662581658 + x * (679979.8474157227 + x * (293136.7857211597 + x * (74887.54032914672 + x * (12555.290582413863 + x * (1443.4299244417066 + x * (115.24194596137347 + x * (6.309239205732627 + x * (0.22668404630224365 + x * (0.004826466289237662 + x * 4624429436045379e-20)))))))));
        s2 = 0 + x * (362880 + x * (1026576 + x * (1172700 + x * (723680 + x * (269325 + x * (63273 + x * (9450 + x * (870 + x * (45 + x * 1)))))))));
      } else {
        x = 1 / x;
        s1 = 4624429436045379e-20 + x * (0.004826466289237662 + x * (0.22668404630224365 + x * (6.309239205732627 + x * (115.24194596137347 + x * (1443.4299244417066 + x * (12555.290582413863 + x * (74887.54032914672 + x * (293136.7857211597 + x * (679979.8474157227 + x * 709811.662581658)))))))));
        s2 = 1 + x * (45 + x * (870 + x * (9450 + x * (63273 + x * (269325 + x * (723680 + x * (1172700 + x * (1026576 + x * (362880 + x * 0)))))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-beta/lib/main.js
var require_main50 = __commonJS({
  "node_modules/@stdlib/math-base-special-beta/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib8();
    var log1p = require_lib39();
    var sqrt = require_lib40();
    var abs = require_lib43();
    var exp = require_lib59();
    var pow = require_lib68();
    var E = require_lib69();
    var EPSILON = require_lib70();
    var lanczosSumExpGScaled = require_lanczos_sum_expg_scaled();
    var G = 10.900511;
    function beta(a, b) {
      var ambh;
      var agh;
      var bgh;
      var cgh;
      var res;
      var tmp;
      var c;
      if (isnan(a) || isnan(b)) {
        return NaN;
      }
      if (a < 0 || b < 0) {
        return NaN;
      }
      if (b === 1) {
        return 1 / a;
      }
      if (a === 1) {
        return 1 / b;
      }
      c = a + b;
      if (c < EPSILON) {
        res = c / a;
        res /= b;
        return res;
      }
      if (c === a && b < EPSILON) {
        return 1 / b;
      }
      if (c === b && a < EPSILON) {
        return 1 / a;
      }
      if (a < b) {
        tmp = b;
        b = a;
        a = tmp;
      }
      agh = a + G - 0.5;
      bgh = b + G - 0.5;
      cgh = c + G - 0.5;
      res = lanczosSumExpGScaled(a) * (lanczosSumExpGScaled(b) / lanczosSumExpGScaled(c));
      ambh = a - 0.5 - b;
      if (abs(b * ambh) < cgh * 100 && a > 100) {
        res *= exp(ambh * log1p(-b / cgh));
      } else {
        res *= pow(agh / cgh, ambh);
      }
      if (cgh > 1e10) {
        res *= pow(agh / cgh * (bgh / cgh), b);
      } else {
        res *= pow(agh * bgh / (cgh * cgh), b);
      }
      res *= sqrt(E / bgh);
      return res;
    }
    module.exports = beta;
  }
});

// node_modules/@stdlib/math-base-special-beta/lib/index.js
var require_lib71 = __commonJS({
  "node_modules/@stdlib/math-base-special-beta/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main50();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-positive-zero/lib/main.js
var require_main51 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-positive-zero/lib/main.js"(exports, module) {
    "use strict";
    var PINF = require_lib33();
    function isPositiveZero(x) {
      return x === 0 && 1 / x === PINF;
    }
    module.exports = isPositiveZero;
  }
});

// node_modules/@stdlib/math-base-assert-is-positive-zero/lib/index.js
var require_lib72 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-positive-zero/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main51();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-max/lib/main.js
var require_main52 = __commonJS({
  "node_modules/@stdlib/math-base-special-max/lib/main.js"(exports, module) {
    "use strict";
    var isPositiveZero = require_lib72();
    var isnan = require_lib8();
    var PINF = require_lib33();
    function max(x, y) {
      if (isnan(x) || isnan(y)) {
        return NaN;
      }
      if (x === PINF || y === PINF) {
        return PINF;
      }
      if (x === y && x === 0) {
        if (isPositiveZero(x)) {
          return x;
        }
        return y;
      }
      if (x > y) {
        return x;
      }
      return y;
    }
    module.exports = max;
  }
});

// node_modules/@stdlib/math-base-special-max/lib/index.js
var require_lib73 = __commonJS({
  "node_modules/@stdlib/math-base-special-max/lib/index.js"(exports, module) {
    "use strict";
    var max = require_main52();
    module.exports = max;
  }
});

// node_modules/@stdlib/math-base-assert-is-negative-zero/lib/main.js
var require_main53 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-negative-zero/lib/main.js"(exports, module) {
    "use strict";
    var NINF = require_lib35();
    function isNegativeZero(x) {
      return x === 0 && 1 / x === NINF;
    }
    module.exports = isNegativeZero;
  }
});

// node_modules/@stdlib/math-base-assert-is-negative-zero/lib/index.js
var require_lib74 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-negative-zero/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main53();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-min/lib/main.js
var require_main54 = __commonJS({
  "node_modules/@stdlib/math-base-special-min/lib/main.js"(exports, module) {
    "use strict";
    var isNegativeZero = require_lib74();
    var isnan = require_lib8();
    var NINF = require_lib35();
    function min(x, y) {
      if (isnan(x) || isnan(y)) {
        return NaN;
      }
      if (x === NINF || y === NINF) {
        return NINF;
      }
      if (x === y && x === 0) {
        if (isNegativeZero(x)) {
          return x;
        }
        return y;
      }
      if (x < y) {
        return x;
      }
      return y;
    }
    module.exports = min;
  }
});

// node_modules/@stdlib/math-base-special-min/lib/index.js
var require_lib75 = __commonJS({
  "node_modules/@stdlib/math-base-special-min/lib/index.js"(exports, module) {
    "use strict";
    var min = require_main54();
    module.exports = min;
  }
});

// node_modules/@stdlib/constants-float64-max/lib/index.js
var require_lib76 = __commonJS({
  "node_modules/@stdlib/constants-float64-max/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX = 17976931348623157e292;
    module.exports = FLOAT64_MAX;
  }
});

// node_modules/@stdlib/constants-int32-max/lib/index.js
var require_lib77 = __commonJS({
  "node_modules/@stdlib/constants-int32-max/lib/index.js"(exports, module) {
    "use strict";
    var INT32_MAX = 2147483647 | 0;
    module.exports = INT32_MAX;
  }
});

// node_modules/@stdlib/constants-float64-half-pi/lib/index.js
var require_lib78 = __commonJS({
  "node_modules/@stdlib/constants-float64-half-pi/lib/index.js"(exports, module) {
    "use strict";
    var HALF_PI = 1.5707963267948966;
    module.exports = HALF_PI;
  }
});

// node_modules/@stdlib/constants-float64-pi/lib/index.js
var require_lib79 = __commonJS({
  "node_modules/@stdlib/constants-float64-pi/lib/index.js"(exports, module) {
    "use strict";
    var PI = 3.141592653589793;
    module.exports = PI;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c13.js
var require_polyval_c13 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c13.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.0416666666666666;
      }
      return 0.0416666666666666 + x * (-0.001388888888887411 + x * 2480158728947673e-20);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c46.js
var require_polyval_c46 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c46.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -27557314351390663e-23;
      }
      return -27557314351390663e-23 + x * (2087572321298175e-24 + x * -11359647557788195e-27);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/main.js
var require_main55 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/main.js"(exports, module) {
    "use strict";
    var polyval13 = require_polyval_c13();
    var polyval46 = require_polyval_c46();
    function kernelCos(x, y) {
      var hz;
      var r;
      var w;
      var z;
      z = x * x;
      w = z * z;
      r = z * polyval13(z);
      r += w * w * polyval46(z);
      hz = 0.5 * z;
      w = 1 - hz;
      return w + (1 - w - hz + (z * r - x * y));
    }
    module.exports = kernelCos;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/index.js
var require_lib80 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main55();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-sin/lib/main.js
var require_main56 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-sin/lib/main.js"(exports, module) {
    "use strict";
    var S1 = -0.16666666666666632;
    var S2 = 0.00833333333332249;
    var S3 = -1984126982985795e-19;
    var S4 = 27557313707070068e-22;
    var S5 = -25050760253406863e-24;
    var S6 = 158969099521155e-24;
    function kernelSin(x, y) {
      var r;
      var v;
      var w;
      var z;
      z = x * x;
      w = z * z;
      r = S2 + z * (S3 + z * S4) + z * w * (S5 + z * S6);
      v = z * x;
      if (y === 0) {
        return x + v * (S1 + z * r);
      }
      return x - (z * (0.5 * y - v * r) - y - v * S1);
    }
    module.exports = kernelSin;
  }
});

// node_modules/@stdlib/math-base-special-kernel-sin/lib/index.js
var require_lib81 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-sin/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main56();
    module.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-get-low-word/lib/low.js
var require_low2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-low-word/lib/low.js"(exports, module) {
    "use strict";
    var isLittleEndian = require_lib29();
    var LOW;
    if (isLittleEndian === true) {
      LOW = 0;
    } else {
      LOW = 1;
    }
    module.exports = LOW;
  }
});

// node_modules/@stdlib/number-float64-base-get-low-word/lib/main.js
var require_main57 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-low-word/lib/main.js"(exports, module) {
    "use strict";
    var Uint32Array2 = require_lib17();
    var Float64Array2 = require_lib20();
    var LOW = require_low2();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function getLowWord(x) {
      FLOAT64_VIEW[0] = x;
      return UINT32_VIEW[LOW];
    }
    module.exports = getLowWord;
  }
});

// node_modules/@stdlib/number-float64-base-get-low-word/lib/index.js
var require_lib82 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-low-word/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main57();
    module.exports = main;
  }
});

// node_modules/@stdlib/array-base-filled/lib/main.js
var require_main58 = __commonJS({
  "node_modules/@stdlib/array-base-filled/lib/main.js"(exports, module) {
    "use strict";
    function filled(value, len) {
      var arr;
      var i;
      arr = [];
      for (i = 0; i < len; i++) {
        arr.push(value);
      }
      return arr;
    }
    module.exports = filled;
  }
});

// node_modules/@stdlib/array-base-filled/lib/index.js
var require_lib83 = __commonJS({
  "node_modules/@stdlib/array-base-filled/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main58();
    module.exports = main;
  }
});

// node_modules/@stdlib/array-base-zeros/lib/main.js
var require_main59 = __commonJS({
  "node_modules/@stdlib/array-base-zeros/lib/main.js"(exports, module) {
    "use strict";
    var filled = require_lib83();
    function zeros(len) {
      return filled(0, len);
    }
    module.exports = zeros;
  }
});

// node_modules/@stdlib/array-base-zeros/lib/index.js
var require_lib84 = __commonJS({
  "node_modules/@stdlib/array-base-zeros/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main59();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/kernel_rempio2.js
var require_kernel_rempio2 = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/kernel_rempio2.js"(exports, module) {
    "use strict";
    var floor = require_lib6();
    var ldexp = require_lib58();
    var zeros = require_lib84();
    var IPIO2 = [
      10680707,
      7228996,
      1387004,
      2578385,
      16069853,
      12639074,
      9804092,
      4427841,
      16666979,
      11263675,
      12935607,
      2387514,
      4345298,
      14681673,
      3074569,
      13734428,
      16653803,
      1880361,
      10960616,
      8533493,
      3062596,
      8710556,
      7349940,
      6258241,
      3772886,
      3769171,
      3798172,
      8675211,
      12450088,
      3874808,
      9961438,
      366607,
      15675153,
      9132554,
      7151469,
      3571407,
      2607881,
      12013382,
      4155038,
      6285869,
      7677882,
      13102053,
      15825725,
      473591,
      9065106,
      15363067,
      6271263,
      9264392,
      5636912,
      4652155,
      7056368,
      13614112,
      10155062,
      1944035,
      9527646,
      15080200,
      6658437,
      6231200,
      6832269,
      16767104,
      5075751,
      3212806,
      1398474,
      7579849,
      6349435,
      12618859
    ];
    var PIO2 = [
      1.570796251296997,
      // 0x3FF921FB, 0x40000000
      7549789415861596e-23,
      // 0x3E74442D, 0x00000000
      5390302529957765e-30,
      // 0x3CF84698, 0x80000000
      3282003415807913e-37,
      // 0x3B78CC51, 0x60000000
      1270655753080676e-44,
      // 0x39F01B83, 0x80000000
      12293330898111133e-52,
      // 0x387A2520, 0x40000000
      27337005381646456e-60,
      // 0x36E38222, 0x80000000
      21674168387780482e-67
      // 0x3569F31D, 0x00000000
    ];
    var TWO24 = 16777216;
    var TWON24 = 5960464477539063e-23;
    var F = zeros(20);
    var Q = zeros(20);
    var FQ = zeros(20);
    var IQ = zeros(20);
    function compute(x, y, jz, q, q0, jk, jv, jx, f) {
      var carry;
      var fw;
      var ih;
      var jp;
      var i;
      var k;
      var n;
      var j;
      var z;
      jp = jk;
      z = q[jz];
      j = jz;
      for (i = 0; j > 0; i++) {
        fw = TWON24 * z | 0;
        IQ[i] = z - TWO24 * fw | 0;
        z = q[j - 1] + fw;
        j -= 1;
      }
      z = ldexp(z, q0);
      z -= 8 * floor(z * 0.125);
      n = z | 0;
      z -= n;
      ih = 0;
      if (q0 > 0) {
        i = IQ[jz - 1] >> 24 - q0;
        n += i;
        IQ[jz - 1] -= i << 24 - q0;
        ih = IQ[jz - 1] >> 23 - q0;
      } else if (q0 === 0) {
        ih = IQ[jz - 1] >> 23;
      } else if (z >= 0.5) {
        ih = 2;
      }
      if (ih > 0) {
        n += 1;
        carry = 0;
        for (i = 0; i < jz; i++) {
          j = IQ[i];
          if (carry === 0) {
            if (j !== 0) {
              carry = 1;
              IQ[i] = 16777216 - j;
            }
          } else {
            IQ[i] = 16777215 - j;
          }
        }
        if (q0 > 0) {
          switch (q0) {
            // eslint-disable-line default-case
            case 1:
              IQ[jz - 1] &= 8388607;
              break;
            case 2:
              IQ[jz - 1] &= 4194303;
              break;
          }
        }
        if (ih === 2) {
          z = 1 - z;
          if (carry !== 0) {
            z -= ldexp(1, q0);
          }
        }
      }
      if (z === 0) {
        j = 0;
        for (i = jz - 1; i >= jk; i--) {
          j |= IQ[i];
        }
        if (j === 0) {
          for (k = 1; IQ[jk - k] === 0; k++) {
          }
          for (i = jz + 1; i <= jz + k; i++) {
            f[jx + i] = IPIO2[jv + i];
            fw = 0;
            for (j = 0; j <= jx; j++) {
              fw += x[j] * f[jx + (i - j)];
            }
            q[i] = fw;
          }
          jz += k;
          return compute(x, y, jz, q, q0, jk, jv, jx, f);
        }
        jz -= 1;
        q0 -= 24;
        while (IQ[jz] === 0) {
          jz -= 1;
          q0 -= 24;
        }
      } else {
        z = ldexp(z, -q0);
        if (z >= TWO24) {
          fw = TWON24 * z | 0;
          IQ[jz] = z - TWO24 * fw | 0;
          jz += 1;
          q0 += 24;
          IQ[jz] = fw;
        } else {
          IQ[jz] = z | 0;
        }
      }
      fw = ldexp(1, q0);
      for (i = jz; i >= 0; i--) {
        q[i] = fw * IQ[i];
        fw *= TWON24;
      }
      for (i = jz; i >= 0; i--) {
        fw = 0;
        for (k = 0; k <= jp && k <= jz - i; k++) {
          fw += PIO2[k] * q[i + k];
        }
        FQ[jz - i] = fw;
      }
      fw = 0;
      for (i = jz; i >= 0; i--) {
        fw += FQ[i];
      }
      if (ih === 0) {
        y[0] = fw;
      } else {
        y[0] = -fw;
      }
      fw = FQ[0] - fw;
      for (i = 1; i <= jz; i++) {
        fw += FQ[i];
      }
      if (ih === 0) {
        y[1] = fw;
      } else {
        y[1] = -fw;
      }
      return n & 7;
    }
    function kernelRempio2(x, y, e0, nx) {
      var fw;
      var jk;
      var jv;
      var jx;
      var jz;
      var q0;
      var i;
      var j;
      var m;
      jk = 4;
      jx = nx - 1;
      jv = (e0 - 3) / 24 | 0;
      if (jv < 0) {
        jv = 0;
      }
      q0 = e0 - 24 * (jv + 1);
      j = jv - jx;
      m = jx + jk;
      for (i = 0; i <= m; i++) {
        if (j < 0) {
          F[i] = 0;
        } else {
          F[i] = IPIO2[j];
        }
        j += 1;
      }
      for (i = 0; i <= jk; i++) {
        fw = 0;
        for (j = 0; j <= jx; j++) {
          fw += x[j] * F[jx + (i - j)];
        }
        Q[i] = fw;
      }
      jz = jk;
      return compute(x, y, jz, Q, q0, jk, jv, jx, F);
    }
    module.exports = kernelRempio2;
  }
});

// node_modules/@stdlib/math-base-special-round/lib/main.js
var require_main60 = __commonJS({
  "node_modules/@stdlib/math-base-special-round/lib/main.js"(exports, module) {
    "use strict";
    var round = Math.round;
    module.exports = round;
  }
});

// node_modules/@stdlib/math-base-special-round/lib/index.js
var require_lib85 = __commonJS({
  "node_modules/@stdlib/math-base-special-round/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main60();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/rempio2_medium.js
var require_rempio2_medium = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/rempio2_medium.js"(exports, module) {
    "use strict";
    var round = require_lib85();
    var getHighWord = require_lib30();
    var INVPIO2 = 0.6366197723675814;
    var PIO2_1 = 1.5707963267341256;
    var PIO2_1T = 6077100506506192e-26;
    var PIO2_2 = 6077100506303966e-26;
    var PIO2_2T = 20222662487959506e-37;
    var PIO2_3 = 20222662487111665e-37;
    var PIO2_3T = 84784276603689e-45;
    var EXPONENT_MASK = 2047 | 0;
    function rempio2Medium(x, ix, y) {
      var high;
      var n;
      var t;
      var r;
      var w;
      var i;
      var j;
      n = round(x * INVPIO2);
      r = x - n * PIO2_1;
      w = n * PIO2_1T;
      j = ix >> 20 | 0;
      y[0] = r - w;
      high = getHighWord(y[0]);
      i = j - (high >> 20 & EXPONENT_MASK);
      if (i > 16) {
        t = r;
        w = n * PIO2_2;
        r = t - w;
        w = n * PIO2_2T - (t - r - w);
        y[0] = r - w;
        high = getHighWord(y[0]);
        i = j - (high >> 20 & EXPONENT_MASK);
        if (i > 49) {
          t = r;
          w = n * PIO2_3;
          r = t - w;
          w = n * PIO2_3T - (t - r - w);
          y[0] = r - w;
        }
      }
      y[1] = r - y[0] - w;
      return n;
    }
    module.exports = rempio2Medium;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/main.js
var require_main61 = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/main.js"(exports, module) {
    "use strict";
    var ABS_MASK = require_lib51();
    var EXPONENT_MASK = require_lib56();
    var SIGNIFICAND_MASK = require_lib67();
    var getHighWord = require_lib30();
    var getLowWord = require_lib82();
    var fromWords = require_lib32();
    var rempio2Kernel = require_kernel_rempio2();
    var rempio2Medium = require_rempio2_medium();
    var ZERO = 0;
    var TWO24 = 16777216;
    var PIO2_1 = 1.5707963267341256;
    var PIO2_1T = 6077100506506192e-26;
    var TWO_PIO2_1T = 2 * PIO2_1T;
    var THREE_PIO2_1T = 3 * PIO2_1T;
    var FOUR_PIO2_1T = 4 * PIO2_1T;
    var PI_HIGH_WORD_SIGNIFICAND = 598523 | 0;
    var PIO4_HIGH_WORD = 1072243195 | 0;
    var THREE_PIO4_HIGH_WORD = 1073928572 | 0;
    var FIVE_PIO4_HIGH_WORD = 1074752122 | 0;
    var THREE_PIO2_HIGH_WORD = 1074977148 | 0;
    var SEVEN_PIO4_HIGH_WORD = 1075183036 | 0;
    var TWO_PI_HIGH_WORD = 1075388923 | 0;
    var NINE_PIO4_HIGH_WORD = 1075594811 | 0;
    var MEDIUM = 1094263291 | 0;
    var TX = [0, 0, 0];
    var TY = [0, 0];
    function rempio2(x, y) {
      var low;
      var e0;
      var hx;
      var ix;
      var nx;
      var i;
      var n;
      var z;
      hx = getHighWord(x) | 0;
      ix = hx & ABS_MASK | 0;
      if (ix <= PIO4_HIGH_WORD) {
        y[0] = x;
        y[1] = 0;
        return 0;
      }
      if (ix <= FIVE_PIO4_HIGH_WORD) {
        if ((ix & SIGNIFICAND_MASK) === PI_HIGH_WORD_SIGNIFICAND) {
          return rempio2Medium(x, ix, y);
        }
        if (ix <= THREE_PIO4_HIGH_WORD) {
          if (hx > 0) {
            z = x - PIO2_1;
            y[0] = z - PIO2_1T;
            y[1] = z - y[0] - PIO2_1T;
            return 1;
          }
          z = x + PIO2_1;
          y[0] = z + PIO2_1T;
          y[1] = z - y[0] + PIO2_1T;
          return -1;
        }
        if (hx > 0) {
          z = x - 2 * PIO2_1;
          y[0] = z - TWO_PIO2_1T;
          y[1] = z - y[0] - TWO_PIO2_1T;
          return 2;
        }
        z = x + 2 * PIO2_1;
        y[0] = z + TWO_PIO2_1T;
        y[1] = z - y[0] + TWO_PIO2_1T;
        return -2;
      }
      if (ix <= NINE_PIO4_HIGH_WORD) {
        if (ix <= SEVEN_PIO4_HIGH_WORD) {
          if (ix === THREE_PIO2_HIGH_WORD) {
            return rempio2Medium(x, ix, y);
          }
          if (hx > 0) {
            z = x - 3 * PIO2_1;
            y[0] = z - THREE_PIO2_1T;
            y[1] = z - y[0] - THREE_PIO2_1T;
            return 3;
          }
          z = x + 3 * PIO2_1;
          y[0] = z + THREE_PIO2_1T;
          y[1] = z - y[0] + THREE_PIO2_1T;
          return -3;
        }
        if (ix === TWO_PI_HIGH_WORD) {
          return rempio2Medium(x, ix, y);
        }
        if (hx > 0) {
          z = x - 4 * PIO2_1;
          y[0] = z - FOUR_PIO2_1T;
          y[1] = z - y[0] - FOUR_PIO2_1T;
          return 4;
        }
        z = x + 4 * PIO2_1;
        y[0] = z + FOUR_PIO2_1T;
        y[1] = z - y[0] + FOUR_PIO2_1T;
        return -4;
      }
      if (ix < MEDIUM) {
        return rempio2Medium(x, ix, y);
      }
      if (ix >= EXPONENT_MASK) {
        y[0] = NaN;
        y[1] = NaN;
        return 0;
      }
      low = getLowWord(x);
      e0 = (ix >> 20) - 1046;
      z = fromWords(ix - (e0 << 20 | 0), low);
      for (i = 0; i < 2; i++) {
        TX[i] = z | 0;
        z = (z - TX[i]) * TWO24;
      }
      TX[2] = z;
      nx = 3;
      while (TX[nx - 1] === ZERO) {
        nx -= 1;
      }
      n = rempio2Kernel(TX, TY, e0, nx, 1);
      if (hx < 0) {
        y[0] = -TY[0];
        y[1] = -TY[1];
        return -n;
      }
      y[0] = TY[0];
      y[1] = TY[1];
      return n;
    }
    module.exports = rempio2;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/index.js
var require_lib86 = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/index.js"(exports, module) {
    "use strict";
    var rempio2 = require_main61();
    module.exports = rempio2;
  }
});

// node_modules/@stdlib/math-base-special-sin/lib/main.js
var require_main62 = __commonJS({
  "node_modules/@stdlib/math-base-special-sin/lib/main.js"(exports, module) {
    "use strict";
    var HIGH_WORD_ABS_MASK = require_lib51();
    var HIGH_WORD_EXPONENT_MASK = require_lib56();
    var getHighWord = require_lib30();
    var kernelCos = require_lib80();
    var kernelSin = require_lib81();
    var rempio2 = require_lib86();
    var PIO4_HIGH_WORD = 1072243195 | 0;
    var SMALL_HIGH_WORD = 1045430272 | 0;
    var Y = [0, 0];
    function sin(x) {
      var ix;
      var n;
      ix = getHighWord(x);
      ix &= HIGH_WORD_ABS_MASK;
      if (ix <= PIO4_HIGH_WORD) {
        if (ix < SMALL_HIGH_WORD) {
          return x;
        }
        return kernelSin(x, 0);
      }
      if (ix >= HIGH_WORD_EXPONENT_MASK) {
        return NaN;
      }
      n = rempio2(x, Y);
      switch (n & 3) {
        case 0:
          return kernelSin(Y[0], Y[1]);
        case 1:
          return kernelCos(Y[0], Y[1]);
        case 2:
          return -kernelSin(Y[0], Y[1]);
        default:
          return -kernelCos(Y[0], Y[1]);
      }
    }
    module.exports = sin;
  }
});

// node_modules/@stdlib/math-base-special-sin/lib/index.js
var require_lib87 = __commonJS({
  "node_modules/@stdlib/math-base-special-sin/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main62();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-sqrt-two-pi/lib/index.js
var require_lib88 = __commonJS({
  "node_modules/@stdlib/constants-float64-sqrt-two-pi/lib/index.js"(exports, module) {
    "use strict";
    var SQRT_TWO_PI = 2.5066282746310007;
    module.exports = SQRT_TWO_PI;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/polyval_s.js
var require_polyval_s = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/polyval_s.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.08333333333334822;
      }
      return 0.08333333333334822 + x * (0.0034722222160545866 + x * (-0.0026813261780578124 + x * (-22954996161337813e-20 + x * 7873113957930937e-19)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/stirling_approximation.js
var require_stirling_approximation = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/stirling_approximation.js"(exports, module) {
    "use strict";
    var SQRT_TWO_PI = require_lib88();
    var pow = require_lib68();
    var exp = require_lib59();
    var polyval = require_polyval_s();
    var MAX_STIRLING = 143.01608;
    function gamma(x) {
      var w;
      var y;
      var v;
      w = 1 / x;
      w = 1 + w * polyval(w);
      y = exp(x);
      if (x > MAX_STIRLING) {
        v = pow(x, 0.5 * x - 0.25);
        y = v * (v / y);
      } else {
        y = pow(x, x - 0.5) / y;
      }
      return SQRT_TWO_PI * y * w;
    }
    module.exports = gamma;
  }
});

// node_modules/@stdlib/constants-float64-eulergamma/lib/index.js
var require_lib89 = __commonJS({
  "node_modules/@stdlib/constants-float64-eulergamma/lib/index.js"(exports, module) {
    "use strict";
    var EULERGAMMA = 0.5772156649015329;
    module.exports = EULERGAMMA;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/small_approximation.js
var require_small_approximation = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/small_approximation.js"(exports, module) {
    "use strict";
    var EULER = require_lib89();
    function gamma(x, z) {
      return z / ((1 + EULER * x) * x);
    }
    module.exports = gamma;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/rational_pq.js
var require_rational_pq2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/rational_pq.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 1;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 1 + x * (0.4942148268014971 + x * (0.20744822764843598 + x * (0.04763678004571372 + x * (0.010421379756176158 + x * (0.0011913514700658638 + x * (16011952247675185e-20 + x * 0))))));
        s2 = 1 + x * (0.0714304917030273 + x * (-0.23459179571824335 + x * (0.035823639860549865 + x * (0.011813978522206043 + x * (-0.004456419138517973 + x * (5396055804933034e-19 + x * -23158187332412014e-21))))));
      } else {
        x = 1 / x;
        s1 = 0 + x * (16011952247675185e-20 + x * (0.0011913514700658638 + x * (0.010421379756176158 + x * (0.04763678004571372 + x * (0.20744822764843598 + x * (0.4942148268014971 + x * 1))))));
        s2 = -23158187332412014e-21 + x * (5396055804933034e-19 + x * (-0.004456419138517973 + x * (0.011813978522206043 + x * (0.035823639860549865 + x * (-0.23459179571824335 + x * (0.0714304917030273 + x * 1))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/main.js
var require_main63 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib8();
    var isInteger = require_lib60();
    var isNegativeZero = require_lib74();
    var abs = require_lib43();
    var floor = require_lib6();
    var sin = require_lib87();
    var PINF = require_lib33();
    var NINF = require_lib35();
    var PI = require_lib79();
    var stirlingApprox = require_stirling_approximation();
    var smallApprox = require_small_approximation();
    var rateval = require_rational_pq2();
    function gamma(x) {
      var sign;
      var q;
      var p;
      var z;
      if (isInteger(x) && x < 0 || x === NINF || isnan(x)) {
        return NaN;
      }
      if (x === 0) {
        if (isNegativeZero(x)) {
          return NINF;
        }
        return PINF;
      }
      if (x > 171.61447887182297) {
        return PINF;
      }
      if (x < -170.5674972726612) {
        return 0;
      }
      q = abs(x);
      if (q > 33) {
        if (x >= 0) {
          return stirlingApprox(x);
        }
        p = floor(q);
        if ((p & 1) === 0) {
          sign = -1;
        } else {
          sign = 1;
        }
        z = q - p;
        if (z > 0.5) {
          p += 1;
          z = q - p;
        }
        z = q * sin(PI * z);
        return sign * PI / (abs(z) * stirlingApprox(q));
      }
      z = 1;
      while (x >= 3) {
        x -= 1;
        z *= x;
      }
      while (x < 0) {
        if (x > -1e-9) {
          return smallApprox(x, z);
        }
        z /= x;
        x += 1;
      }
      while (x < 2) {
        if (x < 1e-9) {
          return smallApprox(x, z);
        }
        z /= x;
        x += 1;
      }
      if (x === 2) {
        return z;
      }
      x -= 2;
      return z * rateval(x);
    }
    module.exports = gamma;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/index.js
var require_lib90 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main63();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-max-nth-factorial/lib/index.js
var require_lib91 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-nth-factorial/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX_NTH_FACTORIAL = 170 | 0;
    module.exports = FLOAT64_MAX_NTH_FACTORIAL;
  }
});

// node_modules/@stdlib/math-base-special-factorial/lib/factorials.json
var require_factorials = __commonJS({
  "node_modules/@stdlib/math-base-special-factorial/lib/factorials.json"(exports, module) {
    module.exports = [
      1,
      1,
      2,
      6,
      24,
      120,
      720,
      5040,
      40320,
      362880,
      3628800,
      39916800,
      479001600,
      6227020800,
      87178291200,
      1307674368e3,
      20922789888e3,
      355687428096e3,
      6402373705728e3,
      121645100408832e3,
      243290200817664e4,
      5109094217170944e4,
      11240007277776077e5,
      2585201673888498e7,
      6204484017332394e8,
      15511210043330986e9,
      40329146112660565e10,
      10888869450418352e12,
      30488834461171387e13,
      8841761993739702e15,
      26525285981219107e16,
      8222838654177922e18,
      2631308369336935e20,
      8683317618811886e21,
      29523279903960416e22,
      10333147966386145e24,
      37199332678990125e25,
      13763753091226346e27,
      5230226174666011e29,
      20397882081197444e30,
      8159152832478977e32,
      3345252661316381e34,
      140500611775288e37,
      6041526306337383e37,
      2658271574788449e39,
      11962222086548019e40,
      5502622159812089e42,
      25862324151116818e43,
      12413915592536073e45,
      6082818640342675e47,
      30414093201713376e48,
      15511187532873822e50,
      8065817517094388e52,
      42748832840600255e53,
      2308436973392414e56,
      12696403353658276e57,
      7109985878048635e59,
      40526919504877214e60,
      23505613312828785e62,
      13868311854568984e64,
      832098711274139e67,
      5075802138772248e68,
      3146997326038794e70,
      198260831540444e73,
      12688693218588417e73,
      8247650592082472e75,
      5443449390774431e77,
      3647111091818868e79,
      24800355424368305e80,
      1711224524281413e83,
      11978571669969892e84,
      8504785885678623e86,
      61234458376886085e87,
      44701154615126844e89,
      3307885441519386e92,
      248091408113954e95,
      18854947016660504e95,
      14518309202828587e97,
      11324281178206297e99,
      8946182130782976e101,
      7156945704626381e103,
      5797126020747368e105,
      4753643337012842e107,
      3945523969720659e109,
      3314240134565353e111,
      281710411438055e114,
      24227095383672734e114,
      2107757298379528e117,
      18548264225739844e118,
      1650795516090846e121,
      14857159644817615e122,
      1352001527678403e125,
      12438414054641308e126,
      11567725070816416e128,
      1087366156656743e131,
      1032997848823906e133,
      9916779348709496e134,
      9619275968248212e136,
      9426890448883248e138,
      9332621544394415e140,
      9332621544394415e142,
      942594775983836e145,
      9614466715035127e146,
      990290071648618e149,
      10299016745145628e150,
      1081396758240291e153,
      11462805637347084e154,
      1226520203196138e157,
      1324641819451829e159,
      14438595832024937e160,
      1588245541522743e163,
      17629525510902446e164,
      1974506857221074e167,
      22311927486598138e168,
      25435597334721877e170,
      2925093693493016e173,
      3393108684451898e175,
      3969937160808721e177,
      4684525849754291e179,
      5574585761207606e181,
      6689502913449127e183,
      8094298525273444e185,
      9875044200833601e187,
      1214630436702533e190,
      1506141741511141e192,
      1882677176888926e194,
      2372173242880047e196,
      30126600184576594e197,
      3856204823625804e200,
      4974504222477287e202,
      6466855489220474e204,
      847158069087882e207,
      11182486511960043e208,
      14872707060906857e210,
      19929427461615188e212,
      26904727073180504e214,
      3659042881952549e217,
      5012888748274992e219,
      6917786472619489e221,
      9615723196941089e223,
      13462012475717526e225,
      1898143759076171e228,
      2695364137888163e230,
      3854370717180073e232,
      55502938327393044e233,
      8047926057471992e236,
      11749972043909107e238,
      1727245890454639e241,
      25563239178728654e242,
      380892263763057e246,
      5713383956445855e247,
      862720977423324e250,
      13113358856834524e251,
      20063439050956823e253,
      30897696138473508e255,
      4789142901463394e258,
      7471062926282894e260,
      11729568794264145e262,
      1853271869493735e265,
      29467022724950384e266,
      47147236359920616e268,
      7590705053947219e271,
      12296942187394494e273,
      20044015765453026e275,
      3287218585534296e278,
      5423910666131589e280,
      9003691705778438e282,
      1503616514864999e285,
      25260757449731984e286,
      4269068009004705e289,
      7257415615307999e291
    ];
  }
});

// node_modules/@stdlib/math-base-special-factorial/lib/main.js
var require_main64 = __commonJS({
  "node_modules/@stdlib/math-base-special-factorial/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib8();
    var isInteger = require_lib60();
    var gamma = require_lib90();
    var PINF = require_lib33();
    var FLOAT64_MAX_NTH_FACTORIAL = require_lib91();
    var FACTORIALS = require_factorials();
    function factorial(x) {
      if (isnan(x)) {
        return NaN;
      }
      if (isInteger(x)) {
        if (x < 0) {
          return NaN;
        }
        if (x <= FLOAT64_MAX_NTH_FACTORIAL) {
          return FACTORIALS[x];
        }
        return PINF;
      }
      return gamma(x + 1);
    }
    module.exports = factorial;
  }
});

// node_modules/@stdlib/math-base-special-factorial/lib/index.js
var require_lib92 = __commonJS({
  "node_modules/@stdlib/math-base-special-factorial/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main64();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/rational_pq.js
var require_rational_pq3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/rational_pq.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return Infinity;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 3847467039331777e-5 + x * (3685766504351951e-5 + x * (1588920245372942e-5 + x * (4059208354298835e-6 + x * (6805476611834733e-7 + x * (7823975500312005e-8 + x * (6246580776401795e-9 + x * (341986.3488721347 + x * (12287.194511824551 + x * (261.61404416416684 + x * 2.5066282746310007)))))))));
        s2 = 0 + x * (362880 + x * (1026576 + x * (1172700 + x * (723680 + x * (269325 + x * (63273 + x * (9450 + x * (870 + x * (45 + x * 1)))))))));
      } else {
        x = 1 / x;
        s1 = 2.5066282746310007 + x * (261.61404416416684 + x * (12287.194511824551 + x * (341986.3488721347 + x * (6246580776401795e-9 + x * (7823975500312005e-8 + x * (6805476611834733e-7 + x * (4059208354298835e-6 + x * (1588920245372942e-5 + x * (3685766504351951e-5 + x * 3847467039331777e-5)))))))));
        s2 = 1 + x * (45 + x * (870 + x * (9450 + x * (63273 + x * (269325 + x * (723680 + x * (1172700 + x * (1026576 + x * (362880 + x * 0)))))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/main.js
var require_main65 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/main.js"(exports, module) {
    "use strict";
    var gammaLanczosSum = require_rational_pq3();
    module.exports = gammaLanczosSum;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/index.js
var require_lib93 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main65();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-gamma-lanczos-g/lib/index.js
var require_lib94 = __commonJS({
  "node_modules/@stdlib/constants-float64-gamma-lanczos-g/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_GAMMA_LANCZOS_G = 10.900511;
    module.exports = FLOAT64_GAMMA_LANCZOS_G;
  }
});

// node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/gamma_delta_ratio_lanczos.js
var require_gamma_delta_ratio_lanczos = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/gamma_delta_ratio_lanczos.js"(exports, module) {
    "use strict";
    var lanczosSum = require_lib93();
    var gamma = require_lib90();
    var log1p = require_lib39();
    var abs = require_lib43();
    var exp = require_lib59();
    var pow = require_lib68();
    var EPSILON = require_lib70();
    var E = require_lib69();
    var G = require_lib94();
    var FLOAT64_MAX_NTH_FACTORIAL = require_lib91();
    var FACTORIAL_169 = 4269068009004705e289;
    function gammaDeltaRatioLanczos(z, delta) {
      var result;
      var ratio;
      var zgh;
      if (z < EPSILON) {
        if (delta >= FLOAT64_MAX_NTH_FACTORIAL) {
          ratio = gammaDeltaRatioLanczos(delta, FLOAT64_MAX_NTH_FACTORIAL - delta);
          ratio *= z;
          ratio *= FACTORIAL_169;
          return 1 / ratio;
        }
        return 1 / (z * gamma(z + delta));
      }
      zgh = z + G - 0.5;
      if (z + delta === z) {
        if (abs(delta / zgh) < EPSILON) {
          result = exp(-delta);
        } else {
          result = 1;
        }
      } else {
        if (abs(delta) < 10) {
          result = exp((0.5 - z) * log1p(delta / zgh));
        } else {
          result = pow(zgh / (zgh + delta), z - 0.5);
        }
        result *= lanczosSum(z) / lanczosSum(z + delta);
      }
      result *= pow(E / (zgh + delta), delta);
      return result;
    }
    module.exports = gammaDeltaRatioLanczos;
  }
});

// node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/main.js
var require_main66 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/main.js"(exports, module) {
    "use strict";
    var abs = require_lib43();
    var floor = require_lib6();
    var gamma = require_lib90();
    var factorial = require_lib92();
    var FLOAT64_MAX_NTH_FACTORIAL = require_lib91();
    var gammaDeltaRatioLanczos = require_gamma_delta_ratio_lanczos();
    function gammaDeltaRatio(z, delta) {
      var result;
      var idelta;
      var iz;
      if (z <= 0 || z + delta <= 0) {
        return gamma(z) / gamma(z + delta);
      }
      idelta = floor(delta);
      if (idelta === delta) {
        iz = floor(z);
        if (iz === z) {
          if (z <= FLOAT64_MAX_NTH_FACTORIAL && z + delta <= FLOAT64_MAX_NTH_FACTORIAL) {
            return factorial(iz - 1) / factorial(idelta + iz - 1);
          }
        }
        if (abs(delta) < 20) {
          if (delta === 0) {
            return 1;
          }
          if (delta < 0) {
            z -= 1;
            result = z;
            delta += 1;
            while (delta !== 0) {
              z -= 1;
              result *= z;
              delta += 1;
            }
            return result;
          }
          result = 1 / z;
          delta -= 1;
          while (delta !== 0) {
            z += 1;
            result /= z;
            delta -= 1;
          }
          return result;
        }
      }
      return gammaDeltaRatioLanczos(z, delta);
    }
    module.exports = gammaDeltaRatio;
  }
});

// node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/index.js
var require_lib95 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main66();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/polyval_p.js
var require_polyval_p3 = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/polyval_p.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.3999999999940942;
      }
      return 0.3999999999940942 + x * (0.22222198432149784 + x * 0.15313837699209373);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/polyval_q.js
var require_polyval_q2 = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/polyval_q.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.6666666666666735;
      }
      return 0.6666666666666735 + x * (0.2857142874366239 + x * (0.1818357216161805 + x * 0.14798198605116586));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/main.js
var require_main67 = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/main.js"(exports, module) {
    "use strict";
    var getHighWord = require_lib30();
    var setHighWord = require_lib31();
    var isnan = require_lib8();
    var BIAS = require_lib36();
    var NINF = require_lib35();
    var polyvalP = require_polyval_p3();
    var polyvalQ = require_polyval_q2();
    var LN2_HI = 0.6931471803691238;
    var LN2_LO = 19082149292705877e-26;
    var TWO54 = 18014398509481984;
    var ONE_THIRD = 0.3333333333333333;
    var HIGH_SIGNIFICAND_MASK = 1048575 | 0;
    var HIGH_MAX_NORMAL_EXP = 2146435072 | 0;
    var HIGH_MIN_NORMAL_EXP = 1048576 | 0;
    var HIGH_BIASED_EXP_0 = 1072693248 | 0;
    function ln(x) {
      var hfsq;
      var hx;
      var t2;
      var t1;
      var k;
      var R;
      var f;
      var i;
      var j;
      var s;
      var w;
      var z;
      if (x === 0) {
        return NINF;
      }
      if (isnan(x) || x < 0) {
        return NaN;
      }
      hx = getHighWord(x);
      k = 0 | 0;
      if (hx < HIGH_MIN_NORMAL_EXP) {
        k -= 54 | 0;
        x *= TWO54;
        hx = getHighWord(x);
      }
      if (hx >= HIGH_MAX_NORMAL_EXP) {
        return x + x;
      }
      k += (hx >> 20) - BIAS | 0;
      hx &= HIGH_SIGNIFICAND_MASK;
      i = hx + 614244 & 1048576 | 0;
      x = setHighWord(x, hx | i ^ HIGH_BIASED_EXP_0);
      k += i >> 20 | 0;
      f = x - 1;
      if ((HIGH_SIGNIFICAND_MASK & 2 + hx) < 3) {
        if (f === 0) {
          if (k === 0) {
            return 0;
          }
          return k * LN2_HI + k * LN2_LO;
        }
        R = f * f * (0.5 - ONE_THIRD * f);
        if (k === 0) {
          return f - R;
        }
        return k * LN2_HI - (R - k * LN2_LO - f);
      }
      s = f / (2 + f);
      z = s * s;
      i = hx - 398458 | 0;
      w = z * z;
      j = 440401 - hx | 0;
      t1 = w * polyvalP(w);
      t2 = z * polyvalQ(w);
      i |= j;
      R = t2 + t1;
      if (i > 0) {
        hfsq = 0.5 * f * f;
        if (k === 0) {
          return f - (hfsq - s * (hfsq + R));
        }
        return k * LN2_HI - (hfsq - (s * (hfsq + R) + k * LN2_LO) - f);
      }
      if (k === 0) {
        return f - s * (f - R);
      }
      return k * LN2_HI - (s * (f - R) - k * LN2_LO - f);
    }
    module.exports = ln;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/index.js
var require_lib96 = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main67();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-cos/lib/main.js
var require_main68 = __commonJS({
  "node_modules/@stdlib/math-base-special-cos/lib/main.js"(exports, module) {
    "use strict";
    var getHighWord = require_lib30();
    var kernelCos = require_lib80();
    var kernelSin = require_lib81();
    var rempio2 = require_lib86();
    var ABS_MASK = require_lib51();
    var EXPONENT_MASK = require_lib56();
    var buffer = [0, 0];
    var HIGH_WORD_PIO4 = 1072243195 | 0;
    var HIGH_WORD_TWO_NEG_27 = 1044381696 | 0;
    function cos(x) {
      var ix;
      var n;
      ix = getHighWord(x);
      ix &= ABS_MASK;
      if (ix <= HIGH_WORD_PIO4) {
        if (ix < HIGH_WORD_TWO_NEG_27) {
          return 1;
        }
        return kernelCos(x, 0);
      }
      if (ix >= EXPONENT_MASK) {
        return NaN;
      }
      n = rempio2(x, buffer);
      switch (n & 3) {
        case 0:
          return kernelCos(buffer[0], buffer[1]);
        case 1:
          return -kernelSin(buffer[0], buffer[1]);
        case 2:
          return -kernelCos(buffer[0], buffer[1]);
        default:
          return kernelSin(buffer[0], buffer[1]);
      }
    }
    module.exports = cos;
  }
});

// node_modules/@stdlib/math-base-special-cos/lib/index.js
var require_lib97 = __commonJS({
  "node_modules/@stdlib/math-base-special-cos/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main68();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-sinpi/lib/main.js
var require_main69 = __commonJS({
  "node_modules/@stdlib/math-base-special-sinpi/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib8();
    var isInfinite = require_lib49();
    var cos = require_lib97();
    var sin = require_lib87();
    var abs = require_lib43();
    var copysign = require_lib53();
    var PI = require_lib79();
    function sinpi(x) {
      var ar;
      var r;
      if (isnan(x)) {
        return NaN;
      }
      if (isInfinite(x)) {
        return NaN;
      }
      r = x % 2;
      ar = abs(r);
      if (ar === 0 || ar === 1) {
        return copysign(0, r);
      }
      if (ar < 0.25) {
        return sin(PI * r);
      }
      if (ar < 0.75) {
        ar = 0.5 - ar;
        return copysign(cos(PI * ar), r);
      }
      if (ar < 1.25) {
        r = copysign(1, r) - r;
        return sin(PI * r);
      }
      if (ar < 1.75) {
        ar -= 1.5;
        return -copysign(cos(PI * ar), r);
      }
      r -= copysign(2, r);
      return sin(PI * r);
    }
    module.exports = sinpi;
  }
});

// node_modules/@stdlib/math-base-special-sinpi/lib/index.js
var require_lib98 = __commonJS({
  "node_modules/@stdlib/math-base-special-sinpi/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main69();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a1.js
var require_polyval_a1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a1.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.06735230105312927;
      }
      return 0.06735230105312927 + x * (0.007385550860814029 + x * (0.0011927076318336207 + x * (22086279071390839e-20 + x * 25214456545125733e-21)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a2.js
var require_polyval_a2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a2.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.020580808432516733;
      }
      return 0.020580808432516733 + x * (0.0028905138367341563 + x * (5100697921535113e-19 + x * (10801156724758394e-20 + x * 44864094961891516e-21)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_r.js
var require_polyval_r = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_r.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 1.3920053346762105;
      }
      return 1.3920053346762105 + x * (0.7219355475671381 + x * (0.17193386563280308 + x * (0.01864591917156529 + x * (7779424963818936e-19 + x * 7326684307446256e-21))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_s.js
var require_polyval_s2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_s.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.21498241596060885;
      }
      return 0.21498241596060885 + x * (0.325778796408931 + x * (0.14635047265246445 + x * (0.02664227030336386 + x * (0.0018402845140733772 + x * 3194753265841009e-20))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t1.js
var require_polyval_t1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t1.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.032788541075985965;
      }
      return -0.032788541075985965 + x * (0.006100538702462913 + x * (-0.0014034646998923284 + x * 31563207090362595e-20));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t2.js
var require_polyval_t2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t2.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.01797067508118204;
      }
      return 0.01797067508118204 + x * (-0.0036845201678113826 + x * (881081882437654e-18 + x * -31275416837512086e-20));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t3.js
var require_polyval_t3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t3.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.010314224129834144;
      }
      return -0.010314224129834144 + x * (0.0022596478090061247 + x * (-5385953053567405e-19 + x * 3355291926355191e-19));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_u.js
var require_polyval_u = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_u.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.6328270640250934;
      }
      return 0.6328270640250934 + x * (1.4549225013723477 + x * (0.9777175279633727 + x * (0.22896372806469245 + x * 0.013381091853678766)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_v.js
var require_polyval_v = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_v.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 2.4559779371304113;
      }
      return 2.4559779371304113 + x * (2.128489763798934 + x * (0.7692851504566728 + x * (0.10422264559336913 + x * 0.003217092422824239)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_w.js
var require_polyval_w2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_w.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.08333333333333297;
      }
      return 0.08333333333333297 + x * (-0.0027777777772877554 + x * (7936505586430196e-19 + x * (-59518755745034e-17 + x * (8363399189962821e-19 + x * -0.0016309293409657527))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/main.js
var require_main70 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib8();
    var isInfinite = require_lib49();
    var abs = require_lib43();
    var ln = require_lib96();
    var trunc = require_lib45();
    var sinpi = require_lib98();
    var PI = require_lib79();
    var PINF = require_lib33();
    var polyvalA1 = require_polyval_a1();
    var polyvalA2 = require_polyval_a2();
    var polyvalR = require_polyval_r();
    var polyvalS = require_polyval_s2();
    var polyvalT1 = require_polyval_t1();
    var polyvalT2 = require_polyval_t2();
    var polyvalT3 = require_polyval_t3();
    var polyvalU = require_polyval_u();
    var polyvalV = require_polyval_v();
    var polyvalW = require_polyval_w2();
    var A1C = 0.07721566490153287;
    var A2C = 0.3224670334241136;
    var RC = 1;
    var SC = -0.07721566490153287;
    var T1C = 0.48383612272381005;
    var T2C = -0.1475877229945939;
    var T3C = 0.06462494023913339;
    var UC = -0.07721566490153287;
    var VC = 1;
    var WC = 0.4189385332046727;
    var YMIN = 1.4616321449683622;
    var TWO52 = 4503599627370496;
    var TWO56 = 72057594037927940;
    var TINY = 13877787807814457e-33;
    var TC = 1.4616321449683622;
    var TF = -0.12148629053584961;
    var TT = -3638676997039505e-33;
    function gammaln(x) {
      var isNegative;
      var nadj;
      var flg;
      var p3;
      var p2;
      var p1;
      var p;
      var q;
      var t;
      var w;
      var y;
      var z;
      var r;
      if (isnan(x) || isInfinite(x)) {
        return x;
      }
      if (x === 0) {
        return PINF;
      }
      if (x < 0) {
        isNegative = true;
        x = -x;
      } else {
        isNegative = false;
      }
      if (x < TINY) {
        return -ln(x);
      }
      if (isNegative) {
        if (x >= TWO52) {
          return PINF;
        }
        t = sinpi(x);
        if (t === 0) {
          return PINF;
        }
        nadj = ln(PI / abs(t * x));
      }
      if (x === 1 || x === 2) {
        return 0;
      }
      if (x < 2) {
        if (x <= 0.9) {
          r = -ln(x);
          if (x >= YMIN - 1 + 0.27) {
            y = 1 - x;
            flg = 0;
          } else if (x >= YMIN - 1 - 0.27) {
            y = x - (TC - 1);
            flg = 1;
          } else {
            y = x;
            flg = 2;
          }
        } else {
          r = 0;
          if (x >= YMIN + 0.27) {
            y = 2 - x;
            flg = 0;
          } else if (x >= YMIN - 0.27) {
            y = x - TC;
            flg = 1;
          } else {
            y = x - 1;
            flg = 2;
          }
        }
        switch (flg) {
          // eslint-disable-line default-case
          case 0:
            z = y * y;
            p1 = A1C + z * polyvalA1(z);
            p2 = z * (A2C + z * polyvalA2(z));
            p = y * p1 + p2;
            r += p - 0.5 * y;
            break;
          case 1:
            z = y * y;
            w = z * y;
            p1 = T1C + w * polyvalT1(w);
            p2 = T2C + w * polyvalT2(w);
            p3 = T3C + w * polyvalT3(w);
            p = z * p1 - (TT - w * (p2 + y * p3));
            r += TF + p;
            break;
          case 2:
            p1 = y * (UC + y * polyvalU(y));
            p2 = VC + y * polyvalV(y);
            r += -0.5 * y + p1 / p2;
            break;
        }
      } else if (x < 8) {
        flg = trunc(x);
        y = x - flg;
        p = y * (SC + y * polyvalS(y));
        q = RC + y * polyvalR(y);
        r = 0.5 * y + p / q;
        z = 1;
        switch (flg) {
          // eslint-disable-line default-case
          case 7:
            z *= y + 6;
          /* Falls through */
          case 6:
            z *= y + 5;
          /* Falls through */
          case 5:
            z *= y + 4;
          /* Falls through */
          case 4:
            z *= y + 3;
          /* Falls through */
          case 3:
            z *= y + 2;
            r += ln(z);
        }
      } else if (x < TWO56) {
        t = ln(x);
        z = 1 / x;
        y = z * z;
        w = WC + z * polyvalW(y);
        r = (x - 0.5) * (t - 1) + w;
      } else {
        r = x * (ln(x) - 1);
      }
      if (isNegative) {
        r = nadj - r;
      }
      return r;
    }
    module.exports = gammaln;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/index.js
var require_lib99 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main70();
    module.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-max-ln/lib/index.js
var require_lib100 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-ln/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX_LN = 709.782712893384;
    module.exports = FLOAT64_MAX_LN;
  }
});

// node_modules/@stdlib/constants-float64-sqrt-eps/lib/index.js
var require_lib101 = __commonJS({
  "node_modules/@stdlib/constants-float64-sqrt-eps/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_SQRT_EPSILON = 14901161193847656e-24;
    module.exports = FLOAT64_SQRT_EPSILON;
  }
});

// node_modules/@stdlib/utils-eval/lib/index.js
var require_lib102 = __commonJS({
  "node_modules/@stdlib/utils-eval/lib/index.js"(exports, module) {
    "use strict";
    var evil = eval;
    module.exports = evil;
  }
});

// node_modules/@stdlib/assert-has-generator-support/lib/main.js
var require_main71 = __commonJS({
  "node_modules/@stdlib/assert-has-generator-support/lib/main.js"(exports, module) {
    "use strict";
    var evil = require_lib102();
    function hasGeneratorSupport() {
      var bool;
      try {
        evil('"use strict"; (function* () {})');
        bool = true;
      } catch (err) {
        bool = false;
      }
      return bool;
    }
    module.exports = hasGeneratorSupport;
  }
});

// node_modules/@stdlib/assert-has-generator-support/lib/index.js
var require_lib103 = __commonJS({
  "node_modules/@stdlib/assert-has-generator-support/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main71();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-tools-sum-series/lib/generators.js
var require_generators = __commonJS({
  "node_modules/@stdlib/math-base-tools-sum-series/lib/generators.js"(exports, module) {
    "use strict";
    var abs = require_lib43();
    var EPS = require_lib70();
    var MAX_TERMS = 1e6;
    function sumSeries(generator, options) {
      var isgenerator;
      var tolerance;
      var nextTerm;
      var counter;
      var result;
      var opts;
      opts = {};
      if (arguments.length > 1) {
        opts = options;
      }
      tolerance = opts.tolerance || EPS;
      counter = opts.maxTerms || MAX_TERMS;
      result = opts.initialValue || 0;
      isgenerator = typeof generator.next === "function";
      if (isgenerator === true) {
        for (nextTerm of generator) {
          result += nextTerm;
          if (abs(tolerance * result) >= abs(nextTerm) || --counter === 0) {
            break;
          }
        }
      } else {
        do {
          nextTerm = generator();
          result += nextTerm;
        } while (abs(tolerance * result) < abs(nextTerm) && --counter);
      }
      return result;
    }
    module.exports = sumSeries;
  }
});

// node_modules/@stdlib/math-base-tools-sum-series/lib/basic.js
var require_basic = __commonJS({
  "node_modules/@stdlib/math-base-tools-sum-series/lib/basic.js"(exports, module) {
    "use strict";
    var abs = require_lib43();
    var EPS = require_lib70();
    var MAX_TERMS = 1e6;
    function sumSeries(generator, options) {
      var tolerance;
      var nextTerm;
      var counter;
      var result;
      var opts;
      opts = {};
      if (arguments.length > 1) {
        opts = options;
      }
      tolerance = opts.tolerance || EPS;
      counter = opts.maxTerms || MAX_TERMS;
      result = opts.initialValue || 0;
      do {
        nextTerm = generator();
        result += nextTerm;
      } while (abs(tolerance * result) < abs(nextTerm) && --counter);
      return result;
    }
    module.exports = sumSeries;
  }
});

// node_modules/@stdlib/math-base-tools-sum-series/lib/index.js
var require_lib104 = __commonJS({
  "node_modules/@stdlib/math-base-tools-sum-series/lib/index.js"(exports, module) {
    "use strict";
    var hasGeneratorSupport = require_lib103();
    var generator = require_generators();
    var basic = require_basic();
    var sumSeries;
    if (hasGeneratorSupport()) {
      sumSeries = generator;
    } else {
      sumSeries = basic;
    }
    module.exports = sumSeries;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x_series.js
var require_tgamma_i_large_x_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x_series.js"(exports, module) {
    "use strict";
    function tgammaILargeXSeries(a1, x1) {
      var result = 1;
      var a = a1;
      var x = x1;
      return next;
      function next() {
        var r = result;
        result *= a / x;
        a -= 1;
        return r;
      }
    }
    module.exports = tgammaILargeXSeries;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x.js
var require_tgamma_i_large_x = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x.js"(exports, module) {
    "use strict";
    var sumSeries = require_lib104();
    var tgammaILargeXSeries = require_tgamma_i_large_x_series();
    function tgammaILargeX(a, x) {
      var result;
      var s;
      s = tgammaILargeXSeries(a, x);
      result = sumSeries(s);
      return result;
    }
    module.exports = tgammaILargeX;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/finite_gamma_q.js
var require_finite_gamma_q = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/finite_gamma_q.js"(exports, module) {
    "use strict";
    var exp = require_lib59();
    function finiteGammaQ(a, x) {
      var term;
      var sum;
      var e;
      var n;
      e = exp(-x);
      sum = e;
      if (sum !== 0) {
        term = sum;
        for (n = 1; n < a; ++n) {
          term /= n;
          term *= x;
          sum += term;
        }
      }
      return sum;
    }
    module.exports = finiteGammaQ;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_pp.js
var require_polyval_pp = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_pp.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.3250421072470015;
      }
      return -0.3250421072470015 + x * (-0.02848174957559851 + x * (-0.005770270296489442 + x * -23763016656650163e-21));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_qq.js
var require_polyval_qq = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_qq.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.39791722395915535;
      }
      return 0.39791722395915535 + x * (0.0650222499887673 + x * (0.005081306281875766 + x * (13249473800432164e-20 + x * -3960228278775368e-21)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_pa.js
var require_polyval_pa = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_pa.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.41485611868374833;
      }
      return 0.41485611868374833 + x * (-0.3722078760357013 + x * (0.31834661990116175 + x * (-0.11089469428239668 + x * (0.035478304325618236 + x * -0.002166375594868791))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_qa.js
var require_polyval_qa = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_qa.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.10642088040084423;
      }
      return 0.10642088040084423 + x * (0.540397917702171 + x * (0.07182865441419627 + x * (0.12617121980876164 + x * (0.01363708391202905 + x * 0.011984499846799107))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_ra.js
var require_polyval_ra = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_ra.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.6938585727071818;
      }
      return -0.6938585727071818 + x * (-10.558626225323291 + x * (-62.375332450326006 + x * (-162.39666946257347 + x * (-184.60509290671104 + x * (-81.2874355063066 + x * -9.814329344169145)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_sa.js
var require_polyval_sa = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_sa.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 19.651271667439257;
      }
      return 19.651271667439257 + x * (137.65775414351904 + x * (434.56587747522923 + x * (645.3872717332679 + x * (429.00814002756783 + x * (108.63500554177944 + x * (6.570249770319282 + x * -0.0604244152148581))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_rb.js
var require_polyval_rb = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_rb.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.799283237680523;
      }
      return -0.799283237680523 + x * (-17.757954917754752 + x * (-160.63638485582192 + x * (-637.5664433683896 + x * (-1025.0951316110772 + x * -483.5191916086514))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_sb.js
var require_polyval_sb = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_sb.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 30.33806074348246;
      }
      return 30.33806074348246 + x * (325.7925129965739 + x * (1536.729586084437 + x * (3199.8582195085955 + x * (2553.0504064331644 + x * (474.52854120695537 + x * -22.44095244658582)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/main.js
var require_main72 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib8();
    var exp = require_lib59();
    var setLowWord = require_lib63();
    var PINF = require_lib33();
    var NINF = require_lib35();
    var polyvalPP = require_polyval_pp();
    var polyvalQQ = require_polyval_qq();
    var polyvalPA = require_polyval_pa();
    var polyvalQA = require_polyval_qa();
    var polyvalRA = require_polyval_ra();
    var polyvalSA = require_polyval_sa();
    var polyvalRB = require_polyval_rb();
    var polyvalSB = require_polyval_sb();
    var TINY = 1e-300;
    var SMALL = 13877787807814457e-33;
    var ERX = 0.8450629115104675;
    var PPC = 0.12837916709551256;
    var QQC = 1;
    var PAC = -0.0023621185607526594;
    var QAC = 1;
    var RAC = -0.009864944034847148;
    var SAC = 1;
    var RBC = -0.0098649429247001;
    var SBC = 1;
    function erfc(x) {
      var sign;
      var ax;
      var z;
      var r;
      var s;
      var y;
      var p;
      var q;
      if (isnan(x)) {
        return NaN;
      }
      if (x === PINF) {
        return 0;
      }
      if (x === NINF) {
        return 2;
      }
      if (x === 0) {
        return 1;
      }
      if (x < 0) {
        sign = true;
        ax = -x;
      } else {
        sign = false;
        ax = x;
      }
      if (ax < 0.84375) {
        if (ax < SMALL) {
          return 1 - x;
        }
        z = x * x;
        r = PPC + z * polyvalPP(z);
        s = QQC + z * polyvalQQ(z);
        y = r / s;
        if (x < 0.25) {
          return 1 - (x + x * y);
        }
        r = x * y;
        r += x - 0.5;
        return 0.5 - r;
      }
      if (ax < 1.25) {
        s = ax - 1;
        p = PAC + s * polyvalPA(s);
        q = QAC + s * polyvalQA(s);
        if (sign) {
          return 1 + ERX + p / q;
        }
        return 1 - ERX - p / q;
      }
      if (ax < 28) {
        s = 1 / (ax * ax);
        if (ax < 2.857142857142857) {
          r = RAC + s * polyvalRA(s);
          s = SAC + s * polyvalSA(s);
        } else {
          if (x < -6) {
            return 2 - TINY;
          }
          r = RBC + s * polyvalRB(s);
          s = SBC + s * polyvalSB(s);
        }
        z = setLowWord(ax, 0);
        r = exp(-(z * z) - 0.5625) * exp((z - ax) * (z + ax) + r / s);
        if (sign) {
          return 2 - r / ax;
        }
        return r / ax;
      }
      if (sign) {
        return 2 - TINY;
      }
      return TINY * TINY;
    }
    module.exports = erfc;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/index.js
var require_lib105 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main72();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/finite_half_gamma_q.js
var require_finite_half_gamma_q = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/finite_half_gamma_q.js"(exports, module) {
    "use strict";
    var erfc = require_lib105();
    var sqrt = require_lib40();
    var exp = require_lib59();
    var PI = require_lib79();
    function finiteHalfGammaQ(a, x) {
      var half;
      var term;
      var sum;
      var e;
      var n;
      e = erfc(sqrt(x));
      if (e !== 0 && a > 1) {
        term = exp(-x) / sqrt(PI * x);
        term *= x;
        half = 0.5;
        term /= half;
        sum = term;
        for (n = 2; n < a; ++n) {
          term /= n - half;
          term *= x;
          sum += term;
        }
        e += sum;
      }
      return e;
    }
    module.exports = finiteHalfGammaQ;
  }
});

// node_modules/@stdlib/constants-float64-min-ln/lib/index.js
var require_lib106 = __commonJS({
  "node_modules/@stdlib/constants-float64-min-ln/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MIN_LN = -708.3964185322641;
    module.exports = FLOAT64_MIN_LN;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/full_igamma_prefix.js
var require_full_igamma_prefix = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/full_igamma_prefix.js"(exports, module) {
    "use strict";
    var exp = require_lib59();
    var pow = require_lib68();
    var ln = require_lib96();
    var MAX_LN = require_lib100();
    var MIN_LN = require_lib106();
    function fullIGammaPrefix(a, z) {
      var prefix;
      var alz;
      alz = a * ln(z);
      if (z >= 1) {
        if (alz < MAX_LN && -z > MIN_LN) {
          prefix = pow(z, a) * exp(-z);
        } else if (a >= 1) {
          prefix = pow(z / exp(z / a), a);
        } else {
          prefix = exp(alz - z);
        }
      } else {
        if (alz > MIN_LN) {
          prefix = pow(z, a) * exp(-z);
        } else if (z / a < MAX_LN) {
          prefix = pow(z / exp(z / a), a);
        } else {
          prefix = exp(alz - z);
        }
      }
      return prefix;
    }
    module.exports = fullIGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-tools-evalpoly/lib/main.js
var require_main73 = __commonJS({
  "node_modules/@stdlib/math-base-tools-evalpoly/lib/main.js"(exports, module) {
    "use strict";
    function evalpoly(c, x) {
      var p;
      var i;
      i = c.length;
      if (i < 2 || x === 0) {
        if (i === 0) {
          return 0;
        }
        return c[0];
      }
      i -= 1;
      p = c[i] * x + c[i - 1];
      i -= 2;
      while (i >= 0) {
        p = p * x + c[i];
        i -= 1;
      }
      return p;
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/function-ctor/lib/main.js
var require_main74 = __commonJS({
  "node_modules/@stdlib/function-ctor/lib/main.js"(exports, module) {
    "use strict";
    var Fcn = Function;
    module.exports = Fcn;
  }
});

// node_modules/@stdlib/function-ctor/lib/index.js
var require_lib107 = __commonJS({
  "node_modules/@stdlib/function-ctor/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main74();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-tools-evalpoly/lib/factory.js
var require_factory = __commonJS({
  "node_modules/@stdlib/math-base-tools-evalpoly/lib/factory.js"(exports, module) {
    "use strict";
    var Fcn = require_lib107();
    var evalpoly = require_main73();
    function factory(c) {
      var f;
      var n;
      var m;
      var i;
      if (c.length > 500) {
        return polyval;
      }
      f = "return function evalpoly(x){";
      n = c.length;
      if (n === 0) {
        f += "return 0.0;";
      } else if (n === 1) {
        f += "return " + c[0] + ";";
      } else {
        f += "if(x===0.0){return " + c[0] + ";}";
        f += "return " + c[0];
        m = n - 1;
        for (i = 1; i < n; i++) {
          f += "+x*";
          if (i < m) {
            f += "(";
          }
          f += c[i];
        }
        for (i = 0; i < m - 1; i++) {
          f += ")";
        }
        f += ";";
      }
      f += "}";
      f += "//# sourceURL=evalpoly.factory.js";
      return new Fcn(f)();
      function polyval(x) {
        return evalpoly(c, x);
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/math-base-tools-evalpoly/lib/index.js
var require_lib108 = __commonJS({
  "node_modules/@stdlib/math-base-tools-evalpoly/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main73();
    var factory = require_factory();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-log1pmx/lib/log1p_series.js
var require_log1p_series = __commonJS({
  "node_modules/@stdlib/math-base-special-log1pmx/lib/log1p_series.js"(exports, module) {
    "use strict";
    function log1pSeries(x) {
      var mMult = -x;
      var mProd = -1;
      var k = 0;
      return next;
      function next() {
        mProd *= mMult;
        k += 1;
        return mProd / k;
      }
    }
    module.exports = log1pSeries;
  }
});

// node_modules/@stdlib/math-base-special-log1pmx/lib/main.js
var require_main75 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1pmx/lib/main.js"(exports, module) {
    "use strict";
    var abs = require_lib43();
    var ln = require_lib96();
    var FLOAT_EPS = require_lib70();
    var sumSeries = require_lib104();
    var log1pSeries = require_log1p_series();
    function log1pmx(x) {
      var opts;
      var ax;
      if (x <= -1) {
        return NaN;
      }
      ax = abs(x);
      if (ax > 0.95) {
        return ln(1 + x) - x;
      }
      if (ax < FLOAT_EPS) {
        return -x * x / 2;
      }
      opts = {
        "initialValue": -x
      };
      return sumSeries(log1pSeries(x), opts);
    }
    module.exports = log1pmx;
  }
});

// node_modules/@stdlib/math-base-special-log1pmx/lib/index.js
var require_lib109 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1pmx/lib/index.js"(exports, module) {
    "use strict";
    var log1pmx = require_main75();
    module.exports = log1pmx;
  }
});

// node_modules/@stdlib/constants-float64-two-pi/lib/index.js
var require_lib110 = __commonJS({
  "node_modules/@stdlib/constants-float64-two-pi/lib/index.js"(exports, module) {
    "use strict";
    var TWO_PI = 6.283185307179586;
    module.exports = TWO_PI;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c0.js
var require_polyval_c0 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c0.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.3333333333333333;
      }
      return -0.3333333333333333 + x * (0.08333333333333333 + x * (-0.014814814814814815 + x * (0.0011574074074074073 + x * (3527336860670194e-19 + x * (-1787551440329218e-19 + x * (3919263178522438e-20 + x * (-21854485106799924e-22 + x * (-185406221071516e-20 + x * (8296711340953087e-22 + x * (-17665952736826078e-23 + x * (6707853543401498e-24 + x * (10261809784240309e-24 + x * (-4382036018453353e-24 + x * 914769958223679e-24)))))))))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c1.js
var require_polyval_c1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c1.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.001851851851851852;
      }
      return -0.001851851851851852 + x * (-0.003472222222222222 + x * (0.0026455026455026454 + x * (-9902263374485596e-19 + x * (20576131687242798e-20 + x * (-4018775720164609e-22 + x * (-18098550334489977e-21 + x * (764916091608111e-20 + x * (-16120900894563446e-22 + x * (4647127802807434e-24 + x * (1378633446915721e-22 + x * (-5752545603517705e-23 + x * 11951628599778148e-24)))))))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c2.js
var require_polyval_c2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c2.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.004133597883597883;
      }
      return 0.004133597883597883 + x * (-0.0026813271604938273 + x * (7716049382716049e-19 + x * (20093878600823047e-22 + x * (-10736653226365161e-20 + x * (52923448829120125e-21 + x * (-12760635188618728e-21 + x * (3423578734096138e-23 + x * (13721957309062932e-22 + x * (-6298992138380055e-22 + x * 14280614206064242e-23)))))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c3.js
var require_polyval_c3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c3.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 6494341563786008e-19;
      }
      return 6494341563786008e-19 + x * (22947209362139917e-20 + x * (-4691894943952557e-19 + x * (26772063206283885e-20 + x * (-7561801671883977e-20 + x * (-2396505113867297e-22 + x * (11082654115347302e-21 + x * (-56749528269915965e-22 + x * 14230900732435883e-22)))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c4.js
var require_polyval_c4 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c4.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -8618882909167117e-19;
      }
      return -8618882909167117e-19 + x * (7840392217200666e-19 + x * (-2990724803031902e-19 + x * (-14638452578843418e-22 + x * (6641498215465122e-20 + x * (-3968365047179435e-20 + x * 11375726970678419e-21)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c5.js
var require_polyval_c5 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c5.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -33679855336635813e-20;
      }
      return -33679855336635813e-20 + x * (-6972813758365858e-20 + x * (2772753244959392e-19 + x * (-19932570516188847e-20 + x * (6797780477937208e-20 + x * (1419062920643967e-22 + x * (-13594048189768693e-21 + x * (8018470256334202e-21 + x * -2291481176508095e-21)))))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c6.js
var require_polyval_c6 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c6.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 5313079364639922e-19;
      }
      return 5313079364639922e-19 + x * (-5921664373536939e-19 + x * (2708782096718045e-19 + x * (7902353232660328e-22 + x * (-8153969367561969e-20 + x * (561168275310625e-19 + x * -18329116582843375e-21)))));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c7.js
var require_polyval_c7 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c7.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 34436760689237765e-20;
      }
      return 34436760689237765e-20 + x * (5171790908260592e-20 + x * (-33493161081142234e-20 + x * (2812695154763237e-19 + x * -10976582244684731e-20)));
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c8.js
var require_polyval_c8 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c8.js"(exports, module) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -6526239185953094e-19;
      }
      return -6526239185953094e-19 + x * (8394987206720873e-19 + x * -438297098541721e-18);
    }
    module.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/igamma_temme_large.js
var require_igamma_temme_large = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/igamma_temme_large.js"(exports, module) {
    "use strict";
    var evalpoly = require_lib108();
    var log1pmx = require_lib109();
    var erfc = require_lib105();
    var sqrt = require_lib40();
    var exp = require_lib59();
    var TWO_PI = require_lib110();
    var polyvalC0 = require_polyval_c0();
    var polyvalC1 = require_polyval_c1();
    var polyvalC2 = require_polyval_c2();
    var polyvalC3 = require_polyval_c3();
    var polyvalC4 = require_polyval_c4();
    var polyvalC5 = require_polyval_c5();
    var polyvalC6 = require_polyval_c6();
    var polyvalC7 = require_polyval_c7();
    var polyvalC8 = require_polyval_c8();
    var workspace = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    function igammaTemmeLarge(a, x) {
      var result;
      var sigma;
      var phi;
      var y;
      var z;
      sigma = (x - a) / a;
      phi = -log1pmx(sigma);
      y = a * phi;
      z = sqrt(2 * phi);
      if (x < a) {
        z = -z;
      }
      workspace[0] = polyvalC0(z);
      workspace[1] = polyvalC1(z);
      workspace[2] = polyvalC2(z);
      workspace[3] = polyvalC3(z);
      workspace[4] = polyvalC4(z);
      workspace[5] = polyvalC5(z);
      workspace[6] = polyvalC6(z);
      workspace[7] = polyvalC7(z);
      workspace[8] = polyvalC8(z);
      workspace[9] = -5967612901927463e-19;
      result = evalpoly(workspace, 1 / a);
      result *= exp(-y) / sqrt(TWO_PI * a);
      if (x < a) {
        result = -result;
      }
      result += erfc(sqrt(y)) / 2;
      return result;
    }
    module.exports = igammaTemmeLarge;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/lower_incomplete_gamma_series.js
var require_lower_incomplete_gamma_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/lower_incomplete_gamma_series.js"(exports, module) {
    "use strict";
    function lowerIncompleteGammaSeries(a1, z1) {
      var result = 1;
      var a = a1;
      var z = z1;
      return next;
      function next() {
        var r = result;
        a += 1;
        result *= z / a;
        return r;
      }
    }
    module.exports = lowerIncompleteGammaSeries;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/lower_gamma_series.js
var require_lower_gamma_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/lower_gamma_series.js"(exports, module) {
    "use strict";
    var sumSeries = require_lib104();
    var lowerIncompleteGammaSeries = require_lower_incomplete_gamma_series();
    function lowerGammaSeries(a, z, initialValue) {
      var result;
      var s;
      initialValue = initialValue || 0;
      s = lowerIncompleteGammaSeries(a, z);
      result = sumSeries(s, {
        "initialValue": initialValue
      });
      return result;
    }
    module.exports = lowerGammaSeries;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/rational_pq.js
var require_rational_pq4 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/rational_pq.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return Infinity;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 709811.662581658 + x * (679979.8474157227 + x * (293136.7857211597 + x * (74887.54032914672 + x * (12555.290582413863 + x * (1443.4299244417066 + x * (115.24194596137347 + x * (6.309239205732627 + x * (0.22668404630224365 + x * (0.004826466289237662 + x * 4624429436045379e-20)))))))));
        s2 = 0 + x * (362880 + x * (1026576 + x * (1172700 + x * (723680 + x * (269325 + x * (63273 + x * (9450 + x * (870 + x * (45 + x * 1)))))))));
      } else {
        x = 1 / x;
        s1 = 4624429436045379e-20 + x * (0.004826466289237662 + x * (0.22668404630224365 + x * (6.309239205732627 + x * (115.24194596137347 + x * (1443.4299244417066 + x * (12555.290582413863 + x * (74887.54032914672 + x * (293136.7857211597 + x * (679979.8474157227 + x * 709811.662581658)))))))));
        s2 = 1 + x * (45 + x * (870 + x * (9450 + x * (63273 + x * (269325 + x * (723680 + x * (1172700 + x * (1026576 + x * (362880 + x * 0)))))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/main.js
var require_main76 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/main.js"(exports, module) {
    "use strict";
    var gammaLanczosSumExpGScaled = require_rational_pq4();
    module.exports = gammaLanczosSumExpGScaled;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/index.js
var require_lib111 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main76();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/regularised_gamma_prefix.js
var require_regularised_gamma_prefix = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/regularised_gamma_prefix.js"(exports, module) {
    "use strict";
    var lanczosSumExpGScaled = require_lib111();
    var gammaln = require_lib99();
    var gamma = require_lib90();
    var log1pmx = require_lib109();
    var sqrt = require_lib40();
    var abs = require_lib43();
    var exp = require_lib59();
    var pow = require_lib68();
    var max = require_lib73();
    var min = require_lib75();
    var ln = require_lib96();
    var FLOAT64_MAX = require_lib76();
    var MAX_LN = require_lib100();
    var MIN_LN = require_lib106();
    var G = require_lib94();
    var E = require_lib69();
    function regularisedGammaPrefix(a, z) {
      var prefix;
      var amza;
      var agh;
      var alz;
      var amz;
      var sq;
      var d;
      agh = a + G - 0.5;
      d = (z - a - G + 0.5) / agh;
      if (a < 1) {
        if (z <= MIN_LN || a < 1 / FLOAT64_MAX) {
          return exp(a * ln(z) - z - gammaln(a));
        }
        return pow(z, a) * exp(-z) / gamma(a);
      }
      if (abs(d * d * a) <= 100 && a > 150) {
        prefix = a * log1pmx(d) + z * (0.5 - G) / agh;
        prefix = exp(prefix);
      } else {
        alz = a * ln(z / agh);
        amz = a - z;
        if (min(alz, amz) <= MIN_LN || max(alz, amz) >= MAX_LN) {
          amza = amz / a;
          if (min(alz, amz) / 2 > MIN_LN && max(alz, amz) / 2 < MAX_LN) {
            sq = pow(z / agh, a / 2) * exp(amz / 2);
            prefix = sq * sq;
          } else if (min(alz, amz) / 4 > MIN_LN && max(alz, amz) / 4 < MAX_LN && z > a) {
            sq = pow(z / agh, a / 4) * exp(amz / 4);
            prefix = sq * sq;
            prefix *= prefix;
          } else if (amza > MIN_LN && amza < MAX_LN) {
            prefix = pow(z * exp(amza) / agh, a);
          } else {
            prefix = exp(alz + amz);
          }
        } else {
          prefix = pow(z / agh, a) * exp(amz);
        }
      }
      prefix *= sqrt(agh / E) / lanczosSumExpGScaled(a);
      return prefix;
    }
    module.exports = regularisedGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-special-powm1/lib/main.js
var require_main77 = __commonJS({
  "node_modules/@stdlib/math-base-special-powm1/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib8();
    var isinfinite = require_lib49();
    var abs = require_lib43();
    var expm1 = require_lib38();
    var ln = require_lib96();
    var pow = require_lib68();
    var trunc = require_lib45();
    function powm1(b, x) {
      var result;
      var y;
      if (isnan(b) || isnan(x)) {
        return NaN;
      }
      if (x === 0) {
        return 0;
      }
      if (b === 0) {
        return -1;
      }
      if (b < 0 && x % 2 === 0) {
        b = -b;
      }
      if (b > 0) {
        if (abs(x * (b - 1)) < 0.5 || abs(x) < 0.2) {
          y = ln(b) * x;
          if (y < 0.5) {
            return expm1(y);
          }
        }
      } else if (trunc(x) !== x) {
        return NaN;
      }
      result = pow(b, x) - 1;
      if (isinfinite(result) || isnan(result)) {
        return NaN;
      }
      return result;
    }
    module.exports = powm1;
  }
});

// node_modules/@stdlib/math-base-special-powm1/lib/index.js
var require_lib112 = __commonJS({
  "node_modules/@stdlib/math-base-special-powm1/lib/index.js"(exports, module) {
    "use strict";
    var powm1 = require_main77();
    module.exports = powm1;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p1q1.js
var require_rational_p1q1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p1q1.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.01803556856784494;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.01803556856784494 + x * (0.02512664961998968 + x * (0.049410315156753225 + x * (0.0172491608709614 + x * (-2594535632054381e-19 + x * (-5410098692152044e-19 + x * (-3245886498259485e-20 + x * 0))))));
        s2 = 1 + x * (1.962029871977952 + x * (1.4801966942423133 + x * (0.5413914320717209 + x * (0.09885042511280101 + x * (0.008213096746488934 + x * (22493629192211576e-20 + x * -22335276320861708e-23))))));
      } else {
        x = 1 / x;
        s1 = 0 + x * (-3245886498259485e-20 + x * (-5410098692152044e-19 + x * (-2594535632054381e-19 + x * (0.0172491608709614 + x * (0.049410315156753225 + x * (0.02512664961998968 + x * -0.01803556856784494))))));
        s2 = -22335276320861708e-23 + x * (22493629192211576e-20 + x * (0.008213096746488934 + x * (0.09885042511280101 + x * (0.5413914320717209 + x * (1.4801966942423133 + x * (1.962029871977952 + x * 1))))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p2q2.js
var require_rational_p2q2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p2q2.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 0.04906224540690395;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 0.04906224540690395 + x * (-0.09691175301595212 + x * (-0.4149833583594954 + x * (-0.4065671242119384 + x * (-0.1584135863906922 + x * (-0.024014982064857155 + x * -0.0010034668769627955)))));
        s2 = 1 + x * (3.0234982984646304 + x * (3.4873958536072385 + x * (1.9141558827442668 + x * (0.5071377386143635 + x * (0.05770397226904519 + x * 0.001957681026011072)))));
      } else {
        x = 1 / x;
        s1 = -0.0010034668769627955 + x * (-0.024014982064857155 + x * (-0.1584135863906922 + x * (-0.4065671242119384 + x * (-0.4149833583594954 + x * (-0.09691175301595212 + x * 0.04906224540690395)))));
        s2 = 0.001957681026011072 + x * (0.05770397226904519 + x * (0.5071377386143635 + x * (1.9141558827442668 + x * (3.4873958536072385 + x * (3.0234982984646304 + x * 1)))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p3q3.js
var require_rational_p3q3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p3q3.js"(exports, module) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.029232972183027003;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.029232972183027003 + x * (0.14421626775719232 + x * (-0.14244039073863127 + x * (0.05428096940550536 + x * (-0.008505359768683364 + x * (4311713426792973e-19 + x * 0)))));
        s2 = 1 + x * (-1.5016935605448505 + x * (0.846973248876495 + x * (-0.22009515181499575 + x * (0.02558279715597587 + x * (-0.0010066679553914337 + x * -8271935218912905e-22)))));
      } else {
        x = 1 / x;
        s1 = 0 + x * (4311713426792973e-19 + x * (-0.008505359768683364 + x * (0.05428096940550536 + x * (-0.14244039073863127 + x * (0.14421626775719232 + x * -0.029232972183027003)))));
        s2 = -8271935218912905e-22 + x * (-0.0010066679553914337 + x * (0.02558279715597587 + x * (-0.22009515181499575 + x * (0.846973248876495 + x * (-1.5016935605448505 + x * 1)))));
      }
      return s1 / s2;
    }
    module.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/lgamma_small_imp.js
var require_lgamma_small_imp = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/lgamma_small_imp.js"(exports, module) {
    "use strict";
    var ln = require_lib96();
    var EPS = require_lib70();
    var rateval1 = require_rational_p1q1();
    var rateval2 = require_rational_p2q2();
    var rateval3 = require_rational_p3q3();
    var Y1 = 0.15896368026733398;
    var Y2 = 0.5281534194946289;
    var Y3 = 0.45201730728149414;
    function lgammaSmallImp(z, zm1, zm2) {
      var prefix;
      var result;
      var r;
      var R;
      if (z < EPS) {
        return -ln(z);
      }
      if (zm1 === 0 || zm2 === 0) {
        return 0;
      }
      result = 0;
      if (z > 2) {
        if (z >= 3) {
          do {
            z -= 1;
            zm2 -= 1;
            result += ln(z);
          } while (z >= 3);
          zm2 = z - 2;
        }
        r = zm2 * (z + 1);
        R = rateval1(zm2);
        result += r * Y1 + r * R;
        return result;
      }
      if (z < 1) {
        result += -ln(z);
        zm2 = zm1;
        zm1 = z;
        z += 1;
      }
      if (z <= 1.5) {
        r = rateval2(zm1);
        prefix = zm1 * zm2;
        result += prefix * Y2 + prefix * r;
        return result;
      }
      r = zm2 * zm1;
      R = rateval3(-zm2);
      result += r * Y3 + r * R;
      return result;
    }
    module.exports = lgammaSmallImp;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/main.js
var require_main78 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/main.js"(exports, module) {
    "use strict";
    var gamma = require_lib90();
    var expm1 = require_lib38();
    var log1p = require_lib39();
    var isnan = require_lib8();
    var lgammaSmallImp = require_lgamma_small_imp();
    function gamma1pm1(x) {
      if (isnan(x)) {
        return NaN;
      }
      if (x < 0) {
        if (x < -0.5) {
          return gamma(1 + x) - 1;
        }
        return expm1(-log1p(x) + lgammaSmallImp(x + 2, x + 1, x));
      }
      if (x < 2) {
        return expm1(lgammaSmallImp(x + 1, x, x - 1));
      }
      return gamma(1 + x) - 1;
    }
    module.exports = gamma1pm1;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/index.js
var require_lib113 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/index.js"(exports, module) {
    "use strict";
    var gamma1pm1 = require_main78();
    module.exports = gamma1pm1;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/small_gamma2_series.js
var require_small_gamma2_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/small_gamma2_series.js"(exports, module) {
    "use strict";
    function smallGamma2Series(a, x) {
      var result;
      var apn;
      var n;
      var r;
      result = -x;
      x = -x;
      apn = a + 1;
      n = 1;
      return next;
      function next() {
        r = result / apn;
        result *= x;
        n += 1;
        result /= n;
        apn += 1;
        return r;
      }
    }
    module.exports = smallGamma2Series;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_small_upper_part.js
var require_tgamma_small_upper_part = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_small_upper_part.js"(exports, module) {
    "use strict";
    var powm1 = require_lib112();
    var sumSeries = require_lib104();
    var gamma1pm1 = require_lib113();
    var smallGamma2Series = require_small_gamma2_series();
    function tgammaSmallUpperPart(a, x, invert) {
      var initialValue;
      var result;
      var pgam;
      var p;
      var s;
      result = gamma1pm1(a);
      pgam = (result + 1) / a;
      p = powm1(x, a);
      result -= p;
      result /= a;
      s = smallGamma2Series(a, x);
      p += 1;
      initialValue = invert ? pgam : 0;
      result = -p * sumSeries(s, {
        "initialValue": (initialValue - result) / p
      });
      if (invert) {
        result = -result;
      }
      return [result, pgam];
    }
    module.exports = tgammaSmallUpperPart;
  }
});

// node_modules/@stdlib/constants-float32-smallest-normal/lib/index.js
var require_lib114 = __commonJS({
  "node_modules/@stdlib/constants-float32-smallest-normal/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT32_SMALLEST_NORMAL = 11754943508222875e-54;
    module.exports = FLOAT32_SMALLEST_NORMAL;
  }
});

// node_modules/@stdlib/math-base-tools-continued-fraction/lib/generators.js
var require_generators2 = __commonJS({
  "node_modules/@stdlib/math-base-tools-continued-fraction/lib/generators.js"(exports, module) {
    "use strict";
    var abs = require_lib43();
    var FLOAT32_SMALLEST_NORMAL = require_lib114();
    var EPS = require_lib70();
    var MAX_ITER = 1e6;
    function continuedFractionA(gen, factor, maxIter) {
      var isgenerator;
      var delta;
      var a0;
      var f;
      var C;
      var D;
      var v;
      isgenerator = typeof gen.next === "function";
      v = isgenerator ? gen.next().value : gen();
      f = v[1];
      a0 = v[0];
      if (f === 0) {
        f = FLOAT32_SMALLEST_NORMAL;
      }
      C = f;
      D = 0;
      if (isgenerator === true) {
        do {
          v = gen.next().value;
          if (v) {
            D = v[1] + v[0] * D;
            if (D === 0) {
              D = FLOAT32_SMALLEST_NORMAL;
            }
            C = v[1] + v[0] / C;
            if (C === 0) {
              C = FLOAT32_SMALLEST_NORMAL;
            }
            D = 1 / D;
            delta = C * D;
            f *= delta;
          }
        } while (abs(delta - 1) > factor && --maxIter);
      } else {
        do {
          v = gen();
          if (v) {
            D = v[1] + v[0] * D;
            if (D === 0) {
              D = FLOAT32_SMALLEST_NORMAL;
            }
            C = v[1] + v[0] / C;
            if (C === 0) {
              C = FLOAT32_SMALLEST_NORMAL;
            }
            D = 1 / D;
            delta = C * D;
            f *= delta;
          }
        } while (v && abs(delta - 1) > factor && --maxIter);
      }
      return a0 / f;
    }
    function continuedFractionB(gen, factor, maxIter) {
      var isgenerator;
      var delta;
      var f;
      var C;
      var D;
      var v;
      isgenerator = typeof gen.next === "function";
      v = isgenerator ? gen.next().value : gen();
      f = v[1];
      if (f === 0) {
        f = FLOAT32_SMALLEST_NORMAL;
      }
      C = f;
      D = 0;
      if (isgenerator === true) {
        do {
          v = gen.next().value;
          if (v) {
            D = v[1] + v[0] * D;
            if (D === 0) {
              D = FLOAT32_SMALLEST_NORMAL;
            }
            C = v[1] + v[0] / C;
            if (C === 0) {
              C = FLOAT32_SMALLEST_NORMAL;
            }
            D = 1 / D;
            delta = C * D;
            f *= delta;
          }
        } while (v && abs(delta - 1) > factor && --maxIter);
      } else {
        do {
          v = gen();
          if (v) {
            D = v[1] + v[0] * D;
            if (D === 0) {
              D = FLOAT32_SMALLEST_NORMAL;
            }
            C = v[1] + v[0] / C;
            if (C === 0) {
              C = FLOAT32_SMALLEST_NORMAL;
            }
            D = 1 / D;
            delta = C * D;
            f *= delta;
          }
        } while (v && abs(delta - 1) > factor && --maxIter);
      }
      return f;
    }
    function continuedFraction(generator, options) {
      var maxIter;
      var opts;
      var eps;
      opts = {};
      if (arguments.length > 1) {
        opts = options;
      }
      maxIter = opts.maxIter || MAX_ITER;
      eps = opts.tolerance || EPS;
      if (opts.keep) {
        return continuedFractionB(generator, eps, maxIter);
      }
      return continuedFractionA(generator, eps, maxIter);
    }
    module.exports = continuedFraction;
  }
});

// node_modules/@stdlib/math-base-tools-continued-fraction/lib/basic.js
var require_basic2 = __commonJS({
  "node_modules/@stdlib/math-base-tools-continued-fraction/lib/basic.js"(exports, module) {
    "use strict";
    var abs = require_lib43();
    var EPS = require_lib70();
    var FLOAT32_SMALLEST_NORMAL = require_lib114();
    var MAX_ITER = 1e6;
    function continuedFractionA(gen, factor, maxIter) {
      var delta;
      var a0;
      var C;
      var D;
      var f;
      var v;
      v = gen();
      f = v[1];
      a0 = v[0];
      if (f === 0) {
        f = FLOAT32_SMALLEST_NORMAL;
      }
      C = f;
      D = 0;
      do {
        v = gen();
        if (v) {
          D = v[1] + v[0] * D;
          if (D === 0) {
            D = FLOAT32_SMALLEST_NORMAL;
          }
          C = v[1] + v[0] / C;
          if (C === 0) {
            C = FLOAT32_SMALLEST_NORMAL;
          }
          D = 1 / D;
          delta = C * D;
          f *= delta;
        }
      } while (v && abs(delta - 1) > factor && --maxIter);
      return a0 / f;
    }
    function continuedFractionB(gen, factor, maxIter) {
      var delta;
      var C;
      var D;
      var f;
      var v;
      v = gen();
      f = v[1];
      if (f === 0) {
        f = FLOAT32_SMALLEST_NORMAL;
      }
      C = f;
      D = 0;
      do {
        v = gen();
        if (v) {
          D = v[1] + v[0] * D;
          if (D === 0) {
            D = FLOAT32_SMALLEST_NORMAL;
          }
          C = v[1] + v[0] / C;
          if (C === 0) {
            C = FLOAT32_SMALLEST_NORMAL;
          }
          D = 1 / D;
          delta = C * D;
          f *= delta;
        }
      } while (v && abs(delta - 1) > factor && --maxIter);
      return f;
    }
    function continuedFraction(generator, options) {
      var maxIter;
      var opts;
      var eps;
      opts = {};
      if (arguments.length > 1) {
        opts = options;
      }
      eps = opts.tolerance || EPS;
      maxIter = opts.maxIter || MAX_ITER;
      if (opts.keep) {
        return continuedFractionB(generator, eps, maxIter);
      }
      return continuedFractionA(generator, eps, maxIter);
    }
    module.exports = continuedFraction;
  }
});

// node_modules/@stdlib/math-base-tools-continued-fraction/lib/index.js
var require_lib115 = __commonJS({
  "node_modules/@stdlib/math-base-tools-continued-fraction/lib/index.js"(exports, module) {
    "use strict";
    var hasGeneratorSupport = require_lib103();
    var generator = require_generators2();
    var basic = require_basic2();
    var continuedFraction;
    if (hasGeneratorSupport()) {
      continuedFraction = generator;
    } else {
      continuedFraction = basic;
    }
    module.exports = continuedFraction;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/upper_incomplete_gamma_fract.js
var require_upper_incomplete_gamma_fract = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/upper_incomplete_gamma_fract.js"(exports, module) {
    "use strict";
    function upperIncompleteGammaFract(a1, z1) {
      var z = z1 - a1 + 1;
      var a = a1;
      var k = 0;
      return next;
      function next() {
        k += 1;
        z += 2;
        return [
          k * (a - k),
          z
        ];
      }
    }
    module.exports = upperIncompleteGammaFract;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/upper_gamma_fraction.js
var require_upper_gamma_fraction = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/upper_gamma_fraction.js"(exports, module) {
    "use strict";
    var continuedFraction = require_lib115();
    var upperIncompleteGammaFract = require_upper_incomplete_gamma_fract();
    function upperGammaFraction(a, z) {
      var f = upperIncompleteGammaFract(a, z);
      return 1 / (z - a + 1 + continuedFraction(f));
    }
    module.exports = upperGammaFraction;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/igamma_final.js
var require_igamma_final = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/igamma_final.js"(exports, module) {
    "use strict";
    var floor = require_lib6();
    var gamma = require_lib90();
    var abs = require_lib43();
    var pow = require_lib68();
    var ln = require_lib96();
    var SQRT_EPSILON = require_lib101();
    var FLOAT64_MAX = require_lib76();
    var MAX_LN = require_lib100();
    var tgammaILargeX = require_tgamma_i_large_x();
    var finiteGammaQ = require_finite_gamma_q();
    var finiteHalfGammaQ = require_finite_half_gamma_q();
    var fullIGammaPrefix = require_full_igamma_prefix();
    var igammaTemmeLarge = require_igamma_temme_large();
    var lowerGammaSeries = require_lower_gamma_series();
    var regularisedGammaPrefix = require_regularised_gamma_prefix();
    var tgammaSmallUpperPart = require_tgamma_small_upper_part();
    var upperGammaFraction = require_upper_gamma_fraction();
    function igammaFinal(x, a, regularized, upper) {
      var optimisedInvert;
      var evalMethod;
      var isHalfInt;
      var initValue;
      var useTemme;
      var isSmallA;
      var result;
      var invert;
      var isInt;
      var sigma;
      var res;
      var gam;
      var fa;
      var g;
      result = 0;
      invert = upper;
      isSmallA = a < 30 && a <= x + 1 && x < MAX_LN;
      if (isSmallA) {
        fa = floor(a);
        isInt = fa === a;
        isHalfInt = isInt ? false : abs(fa - a) === 0.5;
      } else {
        isInt = false;
        isHalfInt = false;
      }
      if (isInt && x > 0.6) {
        invert = !invert;
        evalMethod = 0;
      } else if (isHalfInt && x > 0.2) {
        invert = !invert;
        evalMethod = 1;
      } else if (x < SQRT_EPSILON && a > 1) {
        evalMethod = 6;
      } else if (x > 1e3 && (a < x || abs(a - 50) / x < 1)) {
        invert = !invert;
        evalMethod = 7;
      } else if (x < 0.5) {
        if (-0.4 / ln(x) < a) {
          evalMethod = 2;
        } else {
          evalMethod = 3;
        }
      } else if (x < 1.1) {
        if (x * 0.75 < a) {
          evalMethod = 2;
        } else {
          evalMethod = 3;
        }
      } else {
        useTemme = false;
        if (regularized && a > 20) {
          sigma = abs((x - a) / a);
          if (a > 200) {
            if (20 / a > sigma * sigma) {
              useTemme = true;
            }
          } else if (sigma < 0.4) {
            useTemme = true;
          }
        }
        if (useTemme) {
          evalMethod = 5;
        } else if (x - 1 / (3 * x) < a) {
          evalMethod = 2;
        } else {
          evalMethod = 4;
          invert = !invert;
        }
      }
      switch (evalMethod) {
        case 0:
          result = finiteGammaQ(a, x);
          if (regularized === false) {
            result *= gamma(a);
          }
          break;
        case 1:
          result = finiteHalfGammaQ(a, x);
          if (regularized === false) {
            result *= gamma(a);
          }
          break;
        case 2:
          result = regularized ? regularisedGammaPrefix(a, x) : fullIGammaPrefix(a, x);
          if (result !== 0) {
            initValue = 0;
            optimisedInvert = false;
            if (invert) {
              initValue = regularized ? 1 : gamma(a);
              if (regularized || result >= 1 || FLOAT64_MAX * result > initValue) {
                initValue /= result;
                if (regularized || a < 1 || FLOAT64_MAX / a > initValue) {
                  initValue *= -a;
                  optimisedInvert = true;
                } else {
                  initValue = 0;
                }
              } else {
                initValue = 0;
              }
            }
            result *= lowerGammaSeries(a, x, initValue) / a;
            if (optimisedInvert) {
              invert = false;
              result = -result;
            }
          }
          break;
        case 3:
          invert = !invert;
          res = tgammaSmallUpperPart(a, x, invert);
          result = res[0];
          g = res[1];
          invert = false;
          if (regularized) {
            result /= g;
          }
          break;
        case 4:
          result = regularized ? regularisedGammaPrefix(a, x) : fullIGammaPrefix(a, x);
          if (result !== 0) {
            result *= upperGammaFraction(a, x);
          }
          break;
        case 5:
          result = igammaTemmeLarge(a, x);
          if (x >= a) {
            invert = !invert;
          }
          break;
        case 6:
          result = regularized ? pow(x, a) / gamma(a + 1) : pow(x, a) / a;
          result *= 1 - a * x / (a + 1);
          break;
        case 7:
          result = regularized ? regularisedGammaPrefix(a, x) : fullIGammaPrefix(a, x);
          result /= x;
          if (result !== 0) {
            result *= tgammaILargeX(a, x);
          }
          break;
      }
      if (regularized && result > 1) {
        result = 1;
      }
      if (invert) {
        gam = regularized ? 1 : gamma(a);
        result = gam - result;
      }
      return result;
    }
    module.exports = igammaFinal;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/main.js
var require_main79 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/main.js"(exports, module) {
    "use strict";
    var gammaln = require_lib99();
    var exp = require_lib59();
    var ln = require_lib96();
    var SQRT_TWO_PI = require_lib88();
    var MAX_LN = require_lib100();
    var PINF = require_lib33();
    var FLOAT64_MAX_NTH_FACTORIAL = require_lib91();
    var igammaFinal = require_igamma_final();
    var lowerGammaSeries = require_lower_gamma_series();
    var upperGammaFraction = require_upper_gamma_fraction();
    function gammainc(x, a, regularized, upper) {
      var normalized;
      var initValue;
      var invert;
      var result;
      if (x < 0 || a <= 0) {
        return NaN;
      }
      normalized = regularized === void 0 ? true : regularized;
      invert = upper;
      if (a >= FLOAT64_MAX_NTH_FACTORIAL && !normalized) {
        if (invert && a * 4 < x) {
          result = a * ln(x) - x;
          result += ln(upperGammaFraction(a, x));
        } else if (!invert && a > 4 * x) {
          result = a * ln(x) - x;
          initValue = 0;
          result += ln(lowerGammaSeries(a, x, initValue) / a);
        } else {
          result = igammaFinal(x, a, true, invert);
          if (result === 0) {
            if (invert) {
              result = 1 + 1 / (12 * a) + 1 / (288 * a * a);
              result = ln(result) - a + (a - 0.5) * ln(a);
              result += ln(SQRT_TWO_PI);
            } else {
              result = a * ln(x) - x;
              initValue = 0;
              result += ln(lowerGammaSeries(a, x, initValue) / a);
            }
          } else {
            result = ln(result) + gammaln(a);
          }
        }
        if (result > MAX_LN) {
          return PINF;
        }
        return exp(result);
      }
      return igammaFinal(x, a, normalized, invert);
    }
    module.exports = gammainc;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/index.js
var require_lib116 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main79();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/full_igamma_prefix.js
var require_full_igamma_prefix2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/full_igamma_prefix.js"(exports, module) {
    "use strict";
    var exp = require_lib59();
    var pow = require_lib68();
    var ln = require_lib96();
    var MAX_LN = require_lib100();
    var MIN_LN = require_lib106();
    function fullIGammaPrefix(a, z) {
      var prefix;
      var alz;
      alz = a * ln(z);
      if (z >= 1) {
        if (alz < MAX_LN && -z > MIN_LN) {
          prefix = pow(z, a) * exp(-z);
        } else if (a >= 1) {
          prefix = pow(z / exp(z / a), a);
        } else {
          prefix = exp(alz - z);
        }
      } else if (alz > MIN_LN) {
        prefix = pow(z, a) * exp(-z);
      } else if (z / a < MAX_LN) {
        prefix = pow(z / exp(z / a), a);
      } else {
        prefix = exp(alz - z);
      }
      return prefix;
    }
    module.exports = fullIGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/regularized_gamma_prefix.js
var require_regularized_gamma_prefix = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/regularized_gamma_prefix.js"(exports, module) {
    "use strict";
    var lanczosSumExpGScaled = require_lib111();
    var gammaln = require_lib99();
    var gamma = require_lib90();
    var log1p = require_lib39();
    var sqrt = require_lib40();
    var abs = require_lib43();
    var exp = require_lib59();
    var pow = require_lib68();
    var max = require_lib73();
    var min = require_lib75();
    var ln = require_lib96();
    var MAX_LN = require_lib100();
    var MIN_LN = require_lib106();
    var G = require_lib94();
    var E = require_lib69();
    function regularizedGammaPrefix(a, z) {
      var prefix;
      var amza;
      var agh;
      var alz;
      var amz;
      var sq;
      var d;
      agh = a + G - 0.5;
      d = (z - a - G + 0.5) / agh;
      if (a < 1) {
        if (z <= MIN_LN) {
          return exp(a * ln(z) - z - gammaln(a));
        }
        return pow(z, a) * exp(-z) / gamma(a);
      }
      if (abs(d * d * a) <= 100 && a > 150) {
        prefix = a * (log1p(d) - d) + z * (0.5 - G) / agh;
        prefix = exp(prefix);
      } else {
        alz = a * ln(z / agh);
        amz = a - z;
        if (min(alz, amz) <= MIN_LN || max(alz, amz) >= MAX_LN) {
          amza = amz / a;
          if (min(alz, amz) / 2 > MIN_LN && max(alz, amz) / 2 < MAX_LN) {
            sq = pow(z / agh, a / 2) * exp(amz / 2);
            prefix = sq * sq;
          } else if (min(alz, amz) / 4 > MIN_LN && max(alz, amz) / 4 < MAX_LN && z > a) {
            sq = pow(z / agh, a / 4) * exp(amz / 4);
            prefix = sq * sq;
            prefix *= prefix;
          } else if (amza > MIN_LN && amza < MAX_LN) {
            prefix = pow(z * exp(amza) / agh, a);
          } else {
            prefix = exp(alz + amz);
          }
        } else {
          prefix = pow(z / agh, a) * exp(amz);
        }
      }
      prefix *= sqrt(agh / E) / lanczosSumExpGScaled(a);
      return prefix;
    }
    module.exports = regularizedGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/beta_small_b_large_a_series.js
var require_beta_small_b_large_a_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/beta_small_b_large_a_series.js"(exports, module) {
    "use strict";
    var gammaDeltaRatio = require_lib95();
    var factorial = require_lib92();
    var gammainc = require_lib116();
    var log1p = require_lib39();
    var abs = require_lib43();
    var pow = require_lib68();
    var ln = require_lib96();
    var MIN_VALUE = require_lib54();
    var EPSILON = require_lib70();
    var fullIGammaPrefix = require_full_igamma_prefix2();
    var regularizedGammaPrefix = require_regularized_gamma_prefix();
    var p = new Array(30);
    function betaSmallBLargeASeries(a, b, x, y, s0, mult, normalized) {
      var prefix;
      var tmp1;
      var tnp1;
      var sum;
      var b2n;
      var bm1;
      var lx2;
      var lxp;
      var mbn;
      var lx;
      var t4;
      var h;
      var j;
      var m;
      var n;
      var r;
      var t;
      var u;
      bm1 = b - 1;
      t = a + bm1 / 2;
      if (y < 0.35) {
        lx = log1p(-y);
      } else {
        lx = ln(x);
      }
      u = -t * lx;
      h = regularizedGammaPrefix(b, u);
      if (h <= MIN_VALUE) {
        return s0;
      }
      if (normalized) {
        prefix = h / gammaDeltaRatio(a, b);
        prefix /= pow(t, b);
      } else {
        prefix = fullIGammaPrefix(b, u) / pow(t, b);
      }
      prefix *= mult;
      p[0] = 1;
      j = gammainc(u, b, true, true);
      j /= h;
      sum = s0 + prefix * j;
      tnp1 = 1;
      lx2 = lx / 2;
      lx2 *= lx2;
      lxp = 1;
      t4 = 4 * t * t;
      b2n = b;
      for (n = 1; n < p.length; ++n) {
        tnp1 += 2;
        p[n] = 0;
        mbn = b - n;
        tmp1 = 3;
        for (m = 1; m < n; ++m) {
          mbn = m * b - n;
          p[n] += mbn * p[n - m] / factorial(tmp1);
          tmp1 += 2;
        }
        p[n] /= n;
        p[n] += bm1 / factorial(tnp1);
        j = (b2n * (b2n + 1) * j + (u + b2n + 1) * lxp) / t4;
        lxp *= lx2;
        b2n += 2;
        r = prefix * p[n] * j;
        sum += r;
        if (r > 1) {
          if (abs(r) < abs(EPSILON * sum)) {
            break;
          }
        } else if (abs(r / EPSILON) < abs(sum)) {
          break;
        }
      }
      return sum;
    }
    module.exports = betaSmallBLargeASeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/rising_factorial_ratio.js
var require_rising_factorial_ratio = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/rising_factorial_ratio.js"(exports, module) {
    "use strict";
    function risingFactorialRatio(a, b, k) {
      var result;
      var i;
      if (k === 0) {
        return 1;
      }
      result = 1;
      for (i = 0; i < k; i++) {
        result *= (a + i) / (b + i);
      }
      return result;
    }
    module.exports = risingFactorialRatio;
  }
});

// node_modules/@stdlib/math-base-special-maxabs/lib/main.js
var require_main80 = __commonJS({
  "node_modules/@stdlib/math-base-special-maxabs/lib/main.js"(exports, module) {
    "use strict";
    var abs = require_lib43();
    var max = require_lib73();
    function maxabs(x, y) {
      return max(abs(x), abs(y));
    }
    module.exports = maxabs;
  }
});

// node_modules/@stdlib/math-base-special-maxabs/lib/index.js
var require_lib117 = __commonJS({
  "node_modules/@stdlib/math-base-special-maxabs/lib/index.js"(exports, module) {
    "use strict";
    var maxabs = require_main80();
    module.exports = maxabs;
  }
});

// node_modules/@stdlib/math-base-special-minabs/lib/main.js
var require_main81 = __commonJS({
  "node_modules/@stdlib/math-base-special-minabs/lib/main.js"(exports, module) {
    "use strict";
    var abs = require_lib43();
    var min = require_lib75();
    function minabs(x, y) {
      return min(abs(x), abs(y));
    }
    module.exports = minabs;
  }
});

// node_modules/@stdlib/math-base-special-minabs/lib/index.js
var require_lib118 = __commonJS({
  "node_modules/@stdlib/math-base-special-minabs/lib/index.js"(exports, module) {
    "use strict";
    var minabs = require_main81();
    module.exports = minabs;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_power_terms.js
var require_ibeta_power_terms = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_power_terms.js"(exports, module) {
    "use strict";
    var lanczosSumExpGScaled = require_lib111();
    var maxabs = require_lib117();
    var minabs = require_lib118();
    var expm1 = require_lib38();
    var log1p = require_lib39();
    var sqrt = require_lib40();
    var abs = require_lib43();
    var exp = require_lib59();
    var pow = require_lib68();
    var min = require_lib75();
    var ln = require_lib96();
    var MAX_LN = require_lib100();
    var MIN_LN = require_lib106();
    var G = require_lib94();
    var E = require_lib69();
    function ibetaPowerTerms(a, b, x, y, normalized) {
      var result;
      var smallA;
      var ratio;
      var agh;
      var bgh;
      var cgh;
      var l1;
      var l2;
      var l3;
      var p1;
      var b1;
      var b2;
      var c;
      var l;
      if (!normalized) {
        return pow(x, a) * pow(y, b);
      }
      c = a + b;
      agh = a + G - 0.5;
      bgh = b + G - 0.5;
      cgh = c + G - 0.5;
      result = lanczosSumExpGScaled(c);
      result /= lanczosSumExpGScaled(a) * lanczosSumExpGScaled(b);
      result *= sqrt(bgh / E);
      result *= sqrt(agh / cgh);
      l1 = (x * b - y * agh) / agh;
      l2 = (y * a - x * bgh) / bgh;
      if (minabs(l1, l2) < 0.2) {
        if (l1 * l2 > 0 || min(a, b) < 1) {
          if (abs(l1) < 0.1) {
            result *= exp(a * log1p(l1));
          } else {
            result *= pow(x * cgh / agh, a);
          }
          if (abs(l2) < 0.1) {
            result *= exp(b * log1p(l2));
          } else {
            result *= pow(y * cgh / bgh, b);
          }
        } else if (maxabs(l1, l2) < 0.5) {
          smallA = a < b;
          ratio = b / a;
          if (smallA && ratio * l2 < 0.1 || !smallA && l1 / ratio > 0.1) {
            l3 = expm1(ratio * log1p(l2));
            l3 = l1 + l3 + l3 * l1;
            l3 = a * log1p(l3);
            result *= exp(l3);
          } else {
            l3 = expm1(log1p(l1) / ratio);
            l3 = l2 + l3 + l3 * l2;
            l3 = b * log1p(l3);
            result *= exp(l3);
          }
        } else if (abs(l1) < abs(l2)) {
          l = a * log1p(l1) + b * ln(y * cgh / bgh);
          if (l <= MIN_LN || l >= MAX_LN) {
            l += ln(result);
            if (l >= MAX_LN) {
              return NaN;
            }
            result = exp(l);
          } else {
            result *= exp(l);
          }
        } else {
          l = b * log1p(l2) + a * ln(x * cgh / agh);
          if (l <= MIN_LN || l >= MAX_LN) {
            l += ln(result);
            if (l >= MAX_LN) {
              return NaN;
            }
            result = exp(l);
          } else {
            result *= exp(l);
          }
        }
      } else {
        b1 = x * cgh / agh;
        b2 = y * cgh / bgh;
        l1 = a * ln(b1);
        l2 = b * ln(b2);
        if (l1 >= MAX_LN || l1 <= MIN_LN || l2 >= MAX_LN || l2 <= MIN_LN) {
          if (a < b) {
            p1 = pow(b2, b / a);
            l3 = a * (ln(b1) + ln(p1));
            if (l3 < MAX_LN && l3 > MIN_LN) {
              result *= pow(p1 * b1, a);
            } else {
              l2 += l1 + ln(result);
              if (l2 >= MAX_LN) {
                return NaN;
              }
              result = exp(l2);
            }
          } else {
            p1 = pow(b1, a / b);
            l3 = (ln(p1) + ln(b2)) * b;
            if (l3 < MAX_LN && l3 > MIN_LN) {
              result *= pow(p1 * b2, b);
            } else {
              l2 += l1 + ln(result);
              if (l2 >= MAX_LN) {
                return NaN;
              }
              result = exp(l2);
            }
          }
        } else {
          result *= pow(b1, a) * pow(b2, b);
        }
      }
      return result;
    }
    module.exports = ibetaPowerTerms;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_fraction2.js
var require_ibeta_fraction2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_fraction2.js"(exports, module) {
    "use strict";
    var continuedFraction = require_lib115();
    var ibetaPowerTerms = require_ibeta_power_terms();
    var OPTS = {
      "keep": true,
      "maxIter": 1e3
    };
    function ibetaFraction2t(a, b, x, y) {
      var m = 0;
      return next;
      function next() {
        var denom;
        var aN;
        var bN;
        aN = (a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x;
        denom = a + 2 * m - 1;
        aN /= denom * denom;
        bN = m;
        bN += m * (b - m) * x / (a + 2 * m - 1);
        bN += (a + m) * (a * y - b * x + 1 + m * (2 - x)) / (a + 2 * m + 1);
        m += 1;
        return [aN, bN];
      }
    }
    function ibetaFraction2(a, b, x, y, normalized, out) {
      var result;
      var fract;
      var f;
      result = ibetaPowerTerms(a, b, x, y, normalized);
      if (out) {
        out[1] = result;
      }
      if (result === 0) {
        return result;
      }
      f = ibetaFraction2t(a, b, x, y);
      fract = continuedFraction(f, OPTS);
      return result / fract;
    }
    module.exports = ibetaFraction2;
  }
});

// node_modules/@stdlib/constants-float64-max-safe-integer/lib/index.js
var require_lib119 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-safe-integer/lib/index.js"(exports, module) {
    "use strict";
    var FLOAT64_MAX_SAFE_INTEGER = 9007199254740991;
    module.exports = FLOAT64_MAX_SAFE_INTEGER;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/bitwise_binary_gcd.js
var require_bitwise_binary_gcd = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/bitwise_binary_gcd.js"(exports, module) {
    "use strict";
    function gcd(a, b) {
      var k = 0;
      var t;
      if (a === 0) {
        return b;
      }
      if (b === 0) {
        return a;
      }
      while ((a & 1) === 0 && (b & 1) === 0) {
        a >>>= 1;
        b >>>= 1;
        k += 1;
      }
      while ((a & 1) === 0) {
        a >>>= 1;
      }
      while (b) {
        while ((b & 1) === 0) {
          b >>>= 1;
        }
        if (a > b) {
          t = b;
          b = a;
          a = t;
        }
        b -= a;
      }
      return a << k;
    }
    module.exports = gcd;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/binary_gcd.js
var require_binary_gcd = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/binary_gcd.js"(exports, module) {
    "use strict";
    function gcd(a, b) {
      var k = 1;
      var t;
      if (a === 0) {
        return b;
      }
      if (b === 0) {
        return a;
      }
      while (a % 2 === 0 && b % 2 === 0) {
        a /= 2;
        b /= 2;
        k *= 2;
      }
      while (a % 2 === 0) {
        a /= 2;
      }
      while (b) {
        while (b % 2 === 0) {
          b /= 2;
        }
        if (a > b) {
          t = b;
          b = a;
          a = t;
        }
        b -= a;
      }
      return k * a;
    }
    module.exports = gcd;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/main.js
var require_main82 = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib8();
    var isInteger = require_lib60();
    var PINF = require_lib33();
    var NINF = require_lib35();
    var INT32_MAX = require_lib77();
    var bitwise = require_bitwise_binary_gcd();
    var largeIntegers = require_binary_gcd();
    function gcd(a, b) {
      if (isnan(a) || isnan(b)) {
        return NaN;
      }
      if (a === PINF || b === PINF || a === NINF || b === NINF) {
        return NaN;
      }
      if (!(isInteger(a) && isInteger(b))) {
        return NaN;
      }
      if (a < 0) {
        a = -a;
      }
      if (b < 0) {
        b = -b;
      }
      if (a <= INT32_MAX && b <= INT32_MAX) {
        return bitwise(a, b);
      }
      return largeIntegers(a, b);
    }
    module.exports = gcd;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/index.js
var require_lib120 = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main82();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-binomcoef/lib/main.js
var require_main83 = __commonJS({
  "node_modules/@stdlib/math-base-special-binomcoef/lib/main.js"(exports, module) {
    "use strict";
    var MAX_SAFE_INTEGER = require_lib119();
    var PINF = require_lib33();
    var isInteger = require_lib60();
    var isnan = require_lib8();
    var isOdd = require_lib62();
    var floor = require_lib6();
    var gcd = require_lib120();
    function binomcoef(n, k) {
      var res;
      var sgn;
      var b;
      var c;
      var d;
      var g;
      var s;
      if (isnan(n) || isnan(k)) {
        return NaN;
      }
      if (!isInteger(n) || !isInteger(k)) {
        return NaN;
      }
      if (k < 0) {
        return 0;
      }
      sgn = 1;
      if (n < 0) {
        n = -n + k - 1;
        if (isOdd(k)) {
          sgn *= -1;
        }
      }
      if (k > n) {
        return 0;
      }
      if (k === 0 || k === n) {
        return sgn;
      }
      if (k === 1 || k === n - 1) {
        return sgn * n;
      }
      if (n - k < k) {
        k = n - k;
      }
      s = floor(MAX_SAFE_INTEGER / n);
      res = 1;
      for (d = 1; d <= k; d++) {
        if (res > s) {
          break;
        }
        res *= n;
        res /= d;
        n -= 1;
      }
      if (d > k) {
        return sgn * res;
      }
      b = binomcoef(n, k - d + 1);
      if (b === PINF) {
        return sgn * b;
      }
      c = binomcoef(k, k - d + 1);
      g = gcd(b, c);
      b /= g;
      c /= g;
      res /= c;
      return sgn * res * b;
    }
    module.exports = binomcoef;
  }
});

// node_modules/@stdlib/math-base-special-binomcoef/lib/index.js
var require_lib121 = __commonJS({
  "node_modules/@stdlib/math-base-special-binomcoef/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main83();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/binomial_ccdf.js
var require_binomial_ccdf = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/binomial_ccdf.js"(exports, module) {
    "use strict";
    var binomcoef = require_lib121();
    var floor = require_lib6();
    var pow = require_lib68();
    var MIN_VALUE = require_lib54();
    function binomialCCDF(n, k, x, y) {
      var startTerm;
      var result;
      var start5;
      var term;
      var i;
      result = pow(x, n);
      if (result > MIN_VALUE) {
        term = result;
        for (i = floor(n - 1); i > k; i--) {
          term *= (i + 1) * y / ((n - i) * x);
          result += term;
        }
      } else {
        start5 = floor(n * x);
        if (start5 <= k + 1) {
          start5 = floor(k + 2);
        }
        result = pow(x, start5) * pow(y, n - start5);
        result *= binomcoef(floor(n), floor(start5));
        if (result === 0) {
          for (i = start5 - 1; i > k; i--) {
            result += pow(x, i) * pow(y, n - i);
            result *= binomcoef(floor(n), floor(i));
          }
        } else {
          term = result;
          startTerm = result;
          for (i = start5 - 1; i > k; i--) {
            term *= (i + 1) * y / ((n - i) * x);
            result += term;
          }
          term = startTerm;
          for (i = start5 + 1; i <= n; i++) {
            term *= (n - i + 1) * x / (i * y);
            result += term;
          }
        }
      }
      return result;
    }
    module.exports = binomialCCDF;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_a_step.js
var require_ibeta_a_step = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_a_step.js"(exports, module) {
    "use strict";
    var ibetaPowerTerms = require_ibeta_power_terms();
    function ibetaAStep(a, b, x, y, k, normalized, out) {
      var prefix;
      var term;
      var sum;
      var i;
      prefix = ibetaPowerTerms(a, b, x, y, normalized);
      if (out) {
        out[1] = prefix;
      }
      prefix /= a;
      if (prefix === 0) {
        return prefix;
      }
      sum = 1;
      term = 1;
      for (i = 0; i < k - 1; ++i) {
        term *= (a + b + i) * x / (a + i + 1);
        sum += term;
      }
      prefix *= sum;
      return prefix;
    }
    module.exports = ibetaAStep;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_series.js
var require_ibeta_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_series.js"(exports, module) {
    "use strict";
    var lanczosSumExpGScaled = require_lib111();
    var sumSeries = require_lib104();
    var log1p = require_lib39();
    var sqrt = require_lib40();
    var exp = require_lib59();
    var pow = require_lib68();
    var ln = require_lib96();
    var MIN_VALUE = require_lib54();
    var MAX_LN = require_lib100();
    var MIN_LN = require_lib106();
    var G = require_lib94();
    var E = require_lib69();
    var opts = {
      "maxTerms": 100
    };
    function ibetaSeriesT(a, b, x, result) {
      var poch = 1 - b;
      var n = 1;
      return next;
      function next() {
        var r = result / a;
        a += 1;
        result *= poch * x / n;
        n += 1;
        poch += 1;
        return r;
      }
    }
    function ibetaSeries(a, b, x, s0, normalized, out, y) {
      var result;
      var agh;
      var bgh;
      var cgh;
      var l1;
      var l2;
      var c;
      var s;
      if (normalized) {
        c = a + b;
        agh = a + G - 0.5;
        bgh = b + G - 0.5;
        cgh = c + G - 0.5;
        result = lanczosSumExpGScaled(c) / (lanczosSumExpGScaled(a) * lanczosSumExpGScaled(b));
        l1 = ln(cgh / bgh) * (b - 0.5);
        l2 = ln(x * cgh / agh) * a;
        if (l1 > MIN_LN && l1 < MAX_LN && l2 > MIN_LN && l2 < MAX_LN) {
          if (a * b < bgh * 10) {
            result *= exp((b - 0.5) * log1p(a / bgh));
          } else {
            result *= pow(cgh / bgh, b - 0.5);
          }
          result *= pow(x * cgh / agh, a);
          result *= sqrt(agh / E);
          if (out) {
            out[1] = result * pow(y, b);
          }
        } else {
          result = ln(result) + l1 + l2 + (ln(agh) - 1) / 2;
          if (out) {
            out[1] = exp(result + b * ln(y));
          }
          result = exp(result);
        }
      } else {
        result = pow(x, a);
      }
      if (result < MIN_VALUE) {
        return s0;
      }
      s = ibetaSeriesT(a, b, x, result);
      opts.initialValue = s0;
      return sumSeries(s, opts);
    }
    module.exports = ibetaSeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/assign.js
var require_assign3 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/assign.js"(exports, module) {
    "use strict";
    var isnan = require_lib8();
    var expm1 = require_lib38();
    var floor = require_lib6();
    var log1p = require_lib39();
    var asin = require_lib42();
    var beta = require_lib71();
    var sqrt = require_lib40();
    var exp = require_lib59();
    var pow = require_lib68();
    var max = require_lib73();
    var min = require_lib75();
    var MAX_FLOAT64 = require_lib76();
    var MIN_FLOAT64 = require_lib54();
    var MAX_INT32 = require_lib77();
    var HALF_PI = require_lib78();
    var PI = require_lib79();
    var betaSmallBLargeASeries = require_beta_small_b_large_a_series();
    var risingFactorialRatio = require_rising_factorial_ratio();
    var ibetaPowerTerms = require_ibeta_power_terms();
    var ibetaFraction2 = require_ibeta_fraction2();
    var binomialCCDF = require_binomial_ccdf();
    var ibetaAStep = require_ibeta_a_step();
    var ibetaSeries = require_ibeta_series();
    var ONE_OVER_PI = 1 / PI;
    function ibetaImp(x, a, b, regularized, upper, out, stride, offset) {
      var lambda;
      var prefix;
      var fract;
      var bbar;
      var div;
      var tmp;
      var i0;
      var i1;
      var k;
      var n;
      var p;
      var y;
      y = 1 - x;
      i0 = offset;
      i1 = offset + stride;
      out[i1] = -1;
      if (isnan(x) || x < 0 || x > 1) {
        out[i0] = NaN;
        out[i1] = NaN;
        return out;
      }
      if (regularized) {
        if (a < 0 || b < 0) {
          out[i0] = NaN;
          out[i1] = NaN;
          return out;
        }
        if (a === 0) {
          if (b === 0) {
            out[i0] = NaN;
            out[i1] = NaN;
            return out;
          }
          if (b > 0) {
            out[i0] = upper ? 0 : 1;
            return out;
          }
        } else if (b === 0) {
          if (a > 0) {
            out[i0] = upper ? 1 : 0;
            return out;
          }
        }
      } else if (a <= 0 || b <= 0) {
        out[i0] = NaN;
        out[i1] = NaN;
        return out;
      }
      if (x === 0) {
        if (a === 1) {
          out[i1] = 1;
        } else {
          out[i1] = a < 1 ? MAX_FLOAT64 / 2 : MIN_FLOAT64 * 2;
        }
        if (upper) {
          out[i0] = regularized ? 1 : beta(a, b);
          return out;
        }
        out[i0] = 0;
        return out;
      }
      if (x === 1) {
        if (b === 1) {
          out[i1] = 1;
        } else {
          out[i1] = b < 1 ? MAX_FLOAT64 / 2 : MIN_FLOAT64 * 2;
        }
        if (upper) {
          out[i0] = 0;
        } else {
          out[i0] = regularized ? 1 : beta(a, b);
        }
        return out;
      }
      if (a === 0.5 && b === 0.5) {
        out[i1] = ONE_OVER_PI * sqrt(y * x);
        p = upper ? asin(sqrt(y)) : asin(sqrt(x));
        p /= HALF_PI;
        if (!regularized) {
          p *= PI;
        }
        out[i0] = p;
        return out;
      }
      if (a === 1) {
        tmp = b;
        b = a;
        a = tmp;
        tmp = y;
        y = x;
        x = tmp;
        upper = !upper;
      }
      if (b === 1) {
        if (a === 1) {
          out[i0] = upper ? y : x;
          out[i1] = 1;
          return out;
        }
        out[i1] = a * pow(x, a - 1);
        if (y < 0.5) {
          p = upper ? -expm1(a * log1p(-y)) : exp(a * log1p(-y));
        } else {
          p = upper ? -(pow(x, a) - 1) : pow(x, a);
        }
        if (!regularized) {
          p /= a;
        }
        out[i0] = p;
        return out;
      }
      if (min(a, b) <= 1) {
        if (x > 0.5) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = y;
          y = x;
          x = tmp;
          upper = !upper;
        }
        if (max(a, b) <= 1) {
          if (a >= min(0.2, b) || pow(x, a) <= 0.9) {
            if (upper) {
              fract = -(regularized ? 1 : beta(a, b));
              upper = false;
              fract = -ibetaSeries(a, b, x, fract, regularized, out, y);
            } else {
              fract = ibetaSeries(a, b, x, 0, regularized, out, y);
            }
          } else {
            tmp = b;
            b = a;
            a = tmp;
            tmp = y;
            y = x;
            x = tmp;
            upper = !upper;
            if (y >= 0.3) {
              if (upper) {
                fract = -(regularized ? 1 : beta(a, b));
                upper = false;
                fract = -ibetaSeries(a, b, x, fract, regularized, out, y);
              } else {
                fract = ibetaSeries(a, b, x, 0, regularized, out, y);
              }
            } else {
              if (regularized) {
                prefix = 1;
              } else {
                prefix = risingFactorialRatio(a + b, a, 20);
              }
              fract = ibetaAStep(a, b, x, y, 20, regularized, out);
              if (upper) {
                fract -= regularized ? 1 : beta(a, b);
                upper = false;
                fract = -betaSmallBLargeASeries(a + 20, b, x, y, fract, prefix, regularized);
              } else {
                fract = betaSmallBLargeASeries(a + 20, b, x, y, fract, prefix, regularized);
              }
            }
          }
        } else if (b <= 1 || x < 0.1 && pow(b * x, a) <= 0.7) {
          if (upper) {
            fract = -(regularized ? 1 : beta(a, b));
            upper = false;
            fract = -ibetaSeries(a, b, x, fract, regularized, out, y);
          } else {
            fract = ibetaSeries(a, b, x, 0, regularized, out, y);
          }
        } else {
          tmp = b;
          b = a;
          a = tmp;
          tmp = y;
          y = x;
          x = tmp;
          upper = !upper;
          if (y >= 0.3) {
            if (upper) {
              fract = -(regularized ? 1 : beta(a, b));
              upper = false;
              fract = -ibetaSeries(a, b, x, fract, regularized, out, y);
            } else {
              fract = ibetaSeries(a, b, x, 0, regularized, out, y);
            }
          } else if (a >= 15) {
            if (upper) {
              fract = -(regularized ? 1 : beta(a, b));
              upper = false;
              fract = -betaSmallBLargeASeries(a, b, x, y, fract, 1, regularized);
            } else {
              fract = betaSmallBLargeASeries(a, b, x, y, 0, 1, regularized);
            }
          } else {
            if (regularized) {
              prefix = 1;
            } else {
              prefix = risingFactorialRatio(a + b, a, 20);
            }
            fract = ibetaAStep(a, b, x, y, 20, regularized, out);
            if (upper) {
              fract -= regularized ? 1 : beta(a, b);
              upper = false;
              fract = -betaSmallBLargeASeries(a + 20, b, x, y, fract, prefix, regularized);
            } else {
              fract = betaSmallBLargeASeries(a + 20, b, x, y, fract, prefix, regularized);
            }
          }
        }
      } else {
        if (a < b) {
          lambda = a - (a + b) * x;
        } else {
          lambda = (a + b) * y - b;
        }
        if (lambda < 0) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = y;
          y = x;
          x = tmp;
          upper = !upper;
        }
        if (b < 40) {
          if (floor(a) === a && floor(b) === b && a < MAX_INT32 - 100) {
            k = a - 1;
            n = b + k;
            fract = binomialCCDF(n, k, x, y);
            if (!regularized) {
              fract *= beta(a, b);
            }
          } else if (b * x <= 0.7) {
            if (upper) {
              fract = -(regularized ? 1 : beta(a, b));
              upper = false;
              fract = -ibetaSeries(a, b, x, fract, regularized, out, y);
            } else {
              fract = ibetaSeries(a, b, x, 0, regularized, out, y);
            }
          } else if (a > 15) {
            n = floor(b);
            if (n === b) {
              n -= 1;
            }
            bbar = b - n;
            if (regularized) {
              prefix = 1;
            } else {
              prefix = risingFactorialRatio(a + bbar, bbar, n);
            }
            fract = ibetaAStep(bbar, a, y, x, n, regularized);
            fract = betaSmallBLargeASeries(a, bbar, x, y, fract, 1, regularized);
            fract /= prefix;
          } else if (regularized) {
            n = floor(b);
            bbar = b - n;
            if (bbar <= 0) {
              n -= 1;
              bbar += 1;
            }
            fract = ibetaAStep(bbar, a, y, x, n, regularized);
            fract += ibetaAStep(a, bbar, x, y, 20, regularized);
            if (upper) {
              fract -= 1;
            }
            fract = betaSmallBLargeASeries(a + 20, bbar, x, y, fract, 1, regularized);
            if (upper) {
              fract = -fract;
              upper = false;
            }
          } else {
            fract = ibetaFraction2(a, b, x, y, regularized, out);
          }
        } else {
          fract = ibetaFraction2(a, b, x, y, regularized, out);
        }
      }
      if (out[i1] < 0) {
        out[i1] = ibetaPowerTerms(a, b, x, y, true);
      }
      div = y * x;
      if (out[i1] !== 0) {
        if (MAX_FLOAT64 * div < out[i1]) {
          out[i1] = MAX_FLOAT64 / 2;
        } else {
          out[i1] /= div;
        }
      }
      out[i0] = upper ? (regularized ? 1 : beta(a, b)) - fract : fract;
      return out;
    }
    module.exports = ibetaImp;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/main.js
var require_main84 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/main.js"(exports, module) {
    "use strict";
    var compute = require_assign3();
    function kernelBetainc(x, a, b, regularized, upper) {
      return compute(x, a, b, regularized, upper, [0, 0], 1, 0);
    }
    module.exports = kernelBetainc;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/index.js
var require_lib122 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main84();
    var assign = require_assign3();
    setReadOnly(main, "assign", assign);
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-betainc/lib/main.js
var require_main85 = __commonJS({
  "node_modules/@stdlib/math-base-special-betainc/lib/main.js"(exports, module) {
    "use strict";
    var kernelBetainc = require_lib122().assign;
    function betainc(x, a, b, regularized, upper) {
      var out = [0, 0];
      regularized = regularized === false ? false : true;
      upper = upper === true ? true : false;
      kernelBetainc(x, a, b, regularized, upper, out, 1, 0);
      return out[0];
    }
    module.exports = betainc;
  }
});

// node_modules/@stdlib/math-base-special-betainc/lib/index.js
var require_lib123 = __commonJS({
  "node_modules/@stdlib/math-base-special-betainc/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main85();
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/main.js
var require_main86 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/main.js"(exports, module) {
    "use strict";
    var isNonNegativeInteger = require_lib7();
    var betainc = require_lib123();
    var isnan = require_lib8();
    var floor = require_lib6();
    var PINF = require_lib33();
    function cdf(x, n, p) {
      if (isnan(x) || isnan(n) || isnan(p) || p < 0 || p > 1 || !isNonNegativeInteger(n) || n === PINF) {
        return NaN;
      }
      if (x < 0) {
        return 0;
      }
      if (x >= n) {
        return 1;
      }
      x = floor(x + 1e-7);
      return betainc(p, x + 1, n - x, true, true);
    }
    module.exports = cdf;
  }
});

// node_modules/@stdlib/utils-constant-function/lib/main.js
var require_main87 = __commonJS({
  "node_modules/@stdlib/utils-constant-function/lib/main.js"(exports, module) {
    "use strict";
    function wrap(value) {
      return constantFunction;
      function constantFunction() {
        return value;
      }
    }
    module.exports = wrap;
  }
});

// node_modules/@stdlib/utils-constant-function/lib/index.js
var require_lib124 = __commonJS({
  "node_modules/@stdlib/utils-constant-function/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main87();
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/factory.js
var require_factory2 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/factory.js"(exports, module) {
    "use strict";
    var isNonNegativeInteger = require_lib7();
    var constantFunction = require_lib124();
    var betainc = require_lib123();
    var isnan = require_lib8();
    var floor = require_lib6();
    var PINF = require_lib33();
    function factory(n, p) {
      if (isnan(n) || isnan(p) || p < 0 || p > 1 || !isNonNegativeInteger(n) || n === PINF) {
        return constantFunction(NaN);
      }
      return cdf;
      function cdf(x) {
        if (isnan(x)) {
          return NaN;
        }
        if (x < 0) {
          return 0;
        }
        if (x >= n) {
          return 1;
        }
        x = floor(x + 1e-7);
        return betainc(p, x + 1, n - x, true, true);
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/index.js
var require_lib125 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main86();
    var factory = require_factory2();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// src/cli/check.ts
import { resolve as resolve5 } from "node:path";

// src/pipeline/gate.ts
import { existsSync as existsSync9 } from "node:fs";
import { basename, dirname as dirname6, resolve as resolve4 } from "node:path";

// src/core/govern.ts
var LATER = "takes effect after merge";
var NOW = "applies at once";
var allowance = (budget, metric) => {
  const { maxRegression, max, atLeast } = budget;
  const sign = metricOf(metric).worse === "higher" ? 1 : -1;
  return {
    regression: maxRegression ?? Infinity,
    limit: max === null ? Infinity : sign * max,
    // Without a relative limit there is no floor to speak of.
    floor: maxRegression === null ? Infinity : atLeast ?? 0
  };
};
var isLooser = (budget, than, metric) => {
  const [own, other] = [allowance(budget, metric), allowance(than, metric)];
  return own.regression > other.regression || own.limit > other.limit || own.floor > other.floor;
};
var strictest = (base, head, metric) => {
  const [ours, theirs] = [allowance(base, metric), allowance(head, metric)];
  const floor = Math.min(ours.floor, theirs.floor);
  return {
    maxRegression: (ours.regression <= theirs.regression ? base : head).maxRegression,
    max: (ours.limit <= theirs.limit ? base : head).max,
    atLeast: floor > 0 && floor < Infinity ? floor : null,
    owner: base.owner ?? head.owner
  };
};
var inWords = ({ max, maxRegression, atLeast }, metric) => {
  const { unit, worse } = metricOf(metric);
  const limit = worse === "higher" ? "max" : "min";
  const parts = [
    max === null ? [] : `${limit} ${formatQuantity(max, unit)}`,
    maxRegression === null ? [] : `max-regression ${formatPercent(maxRegression)}`,
    atLeast === null ? [] : `at-least ${formatQuantity(atLeast, unit)}`
  ];
  return parts.flat().join(", ");
};
var closest = (base, head) => base.glob.replace(/[*?]/g, "").length > head.glob.replace(/[*?]/g, "").length ? base.glob : head.glob;
var governBoth = (base, head) => {
  const { metric } = head;
  const looser = isLooser(head.budget, base.budget, metric);
  const stricter = isLooser(base.budget, head.budget, metric);
  const budget = strictest(base.budget, head.budget, metric);
  const text = !looser ? head.text : !stricter ? base.text : inWords(budget, metric);
  const effect = !looser ? NOW : !stricter ? LATER : `what is stricter ${NOW}, the rest ${LATER}`;
  const change = `${closest(base.rule, head.rule)} ${metric}: ${base.text} -> ${head.text}, ${effect}`;
  return { check: { ...head, budget, text }, change: looser || stricter ? change : null };
};
var governOne = (base, head) => {
  if (base !== void 0 && head !== void 0) return [governBoth(base, head)];
  const check2 = base ?? head;
  if (check2 === void 0) return [];
  const effect = base === void 0 ? `added, ${NOW}` : `removed, ${LATER}`;
  return [{ check: check2, change: `${check2.rule.glob} ${check2.metric}: ${check2.text} ${effect}` }];
};
var NO_BASE = "base has no budgets yet, so the budgets of this change are used";
var governingBudgets = (baseRules, headRules, basePaths, headPaths) => {
  const paths = [.../* @__PURE__ */ new Set([...headPaths, ...basePaths])];
  const head = resolveBudgets(headRules, paths);
  if (baseRules === null) return { checks: head.checks, changes: [NO_BASE], warnings: head.warnings };
  const keyed = (checks) => new Map(checks.map((check2) => [`${check2.metric} ${check2.path}`, check2]));
  const ours = keyed(resolveBudgets(baseRules, paths).checks);
  const theirs = keyed(head.checks);
  const governed = paths.flatMap(
    (path) => METRIC_NAMES.flatMap(
      (metric) => governOne(ours.get(`${metric} ${path}`), theirs.get(`${metric} ${path}`))
    )
  );
  return {
    checks: governed.map(({ check: check2 }) => check2),
    changes: [...new Set(governed.flatMap(({ change }) => change ?? []))],
    warnings: head.warnings
  };
};
var STRICTNESS = ["pass", "warn", "fail"];
var strictPolicy = (base, head) => STRICTNESS[Math.max(STRICTNESS.indexOf(base), STRICTNESS.indexOf(head))] ?? "fail";
var policyChange = (base, head) => {
  const effect = strictPolicy(base, head) === head ? NOW : LATER;
  return base === head ? [] : [`undecided: ${base} -> ${head}, ${effect}`];
};
var skipping = (base, head) => base.length === 0 || head.length === 0 ? [] : [.../* @__PURE__ */ new Set([...base, ...head])];
var governSuite = (base, head) => {
  if (base === void 0) return { suite: head, changes: [] };
  const whenChanged = skipping(base.whenChanged, head.whenChanged);
  const more = head.whenChanged.length > 0 && whenChanged.length !== head.whenChanged.length;
  const redeclared = JSON.stringify(base.runner) !== JSON.stringify(head.runner);
  return {
    suite: { ...head, whenChanged },
    changes: [
      ...more ? [`${head.name} when-changed: would skip more changes than on base, ${LATER}`] : [],
      ...redeclared ? [`${head.name}: declared to run differently than on base`] : []
    ]
  };
};
var governingPolicy = (base, head) => {
  if (base === null) return { ...head, changes: [] };
  const governed = head.suites.map(
    (suite) => governSuite(
      base.suites.find(({ name }) => name === suite.name),
      suite
    )
  );
  return {
    suites: governed.map(({ suite }) => suite),
    undecided: strictPolicy(base.undecided, head.undecided),
    timeLimit: Math.max(base.timeLimit, head.timeLimit),
    changes: [...policyChange(base.undecided, head.undecided), ...governed.flatMap(({ changes }) => changes)]
  };
};

// src/pipeline/budgeting.ts
function budgetsOf(sides, candidates2, request) {
  const paths = candidates2.filter(({ record }) => record.status !== "skipped").map(({ record }) => record.path);
  const rules = sides.configuration.rules;
  const governed = request.mode === "check" ? governingBudgets(sides.baseConfiguration?.rules ?? null, rules, paths, paths) : { ...resolveBudgets(rules, paths), changes: [] };
  const questions = governed.checks.flatMap(({ path, metric, budget, text, rule }) => {
    const asked = request.mode === "run" ? { ...budget, maxRegression: null, atLeast: null } : budget;
    if (asked.maxRegression === null && asked.max === null) return [];
    return [{ path, metric, budget: asked, budgetText: text, position: rule.position }];
  });
  return {
    questions,
    warnings: request.only === void 0 ? governed.warnings : [],
    changes: governed.changes
  };
}

// src/core/trial-ratios.ts
var import_stats_base_dists_binomial_cdf = __toESM(require_lib125(), 1);
var FEWEST = 8;
var CHANCE = 0.01;
var errorOfMedian = (values) => 1.4826 * 1.2533 * medianAbsoluteDeviation([...values]) / Math.sqrt(values.length);
var logRatios = (trials, metric) => trials.flatMap(({ base, head }) => {
  const [from, to] = [costOf(base, metric), costOf(head, metric)];
  return from === null || to === null ? [] : [logRatio(from.all, to.all)];
});
var sureChange = (values) => {
  if (values.length < FEWEST) return 0;
  const middle = median([...values]);
  const against = values.filter((value) => value * middle <= 0).length;
  const chance = 2 * (0, import_stats_base_dists_binomial_cdf.default)(against, values.length, 0.5);
  return chance <= CHANCE && Math.abs(middle) > 3 * errorOfMedian(values) ? middle : 0;
};
var twoGroups = (values, apart) => {
  const sorted = values.toSorted((a, b) => a - b);
  const least = Math.max(3, Math.ceil(sorted.length / 4));
  let widest = least;
  for (let at = least; at <= sorted.length - least; at++) {
    if (gapBefore(sorted, at) > gapBefore(sorted, widest)) widest = at;
  }
  const [low, high] = [sorted.slice(0, widest), sorted.slice(widest)];
  if (high.length < least || low.length < least) return null;
  const centres = [median(low), median(high)];
  const clear = gapBefore(sorted, widest) > 2 * Math.max(width(low), width(high));
  return clear && centres[1] - centres[0] >= apart ? centres : null;
};
var gapBefore = (sorted, at) => (sorted[at] ?? NaN) - (sorted[at - 1] ?? NaN);
var width = (sorted) => (sorted.at(-1) ?? NaN) - (sorted[0] ?? NaN);

// src/core/caveats-of-benchmark.ts
var GENERAL = {
  unbudgeted: "a metric that no budget watches got worse while all budgets are kept",
  control: "base against itself differed by more than half a budget, so this machine is noisy",
  harness: "base ran its own benchmark files, so a difference may lie in the benchmark and not in the code",
  runtime: "base and head ran on different runtimes, so their difference is measured too",
  groups: "the trials fall into two groups, so a verdict depends on which is met more often",
  scatter: "head's operation times scatter at least twice as widely as base's",
  batched: "the upper percentiles are of batches of operations, which hide single slow ones",
  tiny: "one operation takes less than 100 ns, so the loop around it and the optimizer are measured with it"
};
var benchmarkCaveats = (record, checks) => {
  const unwatched2 = unbudgeted(record, checks);
  const texts = {
    unbudgeted: unwatched2,
    control: control(record, checks),
    harness: record.harness === "own" && record.trials.length > 0 ? GENERAL.harness : null,
    runtime: runtime(record),
    groups: groups(record, checks),
    scatter: /\bp95 /.test(unwatched2 ?? "") ? null : scatter(record, checks),
    batched: batched(record, checks),
    tiny: tiny(record)
  };
  return Object.keys(texts).flatMap((kind) => {
    const text = texts[kind];
    return text === null ? [] : [{ kind, path: record.path, text }];
  });
};
var WORTH_TELLING = { p50: 0.05, p95: 0.1, "cpu-time": 0.1, "peak-memory": 0.1 };
var unbudgeted = (record, checks) => {
  const kept = checks.filter(({ verdict }) => verdict === "within" || verdict === "improved");
  if (kept.length === 0 || kept.length < checks.length) return null;
  const watched = new Set(checks.map(({ metric }) => metric));
  const worse = Object.keys(WORTH_TELLING).flatMap((metric) => {
    if (watched.has(metric) || !isMeasured(record, metric)) return [];
    const change = Math.expm1(sureChange(logRatios(record.trials, metric)));
    return change >= WORTH_TELLING[metric] ? [`${metric} ${formatPercent(change)}`] : [];
  });
  if (worse.length === 0) return null;
  const better = kept.find(({ verdict, effect }) => verdict === "improved" && effect !== null);
  const gain = better?.effect == null ? "" : `${better.metric} ${formatPercent(better.effect.value)}, but `;
  return `${gain}${enumerate(worse, 4)}, which no budget watches`;
};
var isMeasured = ({ trials }, metric) => !isTimed(metric) || trials.every(
  ({ base, head }) => [base, head].every(({ all }) => all !== null && all.count >= samplesNeeded(metric))
);
var control = (record, checks) => {
  const budgets = checks.filter(({ metric, budget }) => metric === "p50" && budget.maxRegression !== null);
  const smallest = Math.min(...budgets.map(({ budget }) => budget.maxRegression ?? Infinity));
  const sizes = logRatios(record.control, "p50").map(Math.abs);
  if (sizes.length === 0 || !(median(sizes) > Math.log1p(smallest) / 2)) return null;
  const typical = formatPercent(Math.expm1(median(sizes))).slice(1);
  return `base against itself differed by ${typical} in the control, more than half of the smallest budget`;
};
var runtime = ({ runtime: { base, head } }) => {
  if (base === null || head === null) return null;
  if (base.name === head.name && base.version === head.version && base.path === head.path) return null;
  const [one, other] = [base, head].map(({ name, version, path }) => `${name} ${version} (${path})`);
  return `base ran on ${one} and head on ${other}, so their difference is measured too`;
};
var groups = (record, checks) => {
  const metric = checks.find((check2) => metricOf(check2.metric).unit === "s")?.metric ?? "p50";
  const ratios = logRatios(record.trials, metric);
  const centres = ratios.length < 12 ? null : twoGroups(ratios, Math.log1p(0.03));
  if (centres === null) return null;
  const [low, high] = centres.map((centre) => formatPercent(Math.expm1(centre)));
  return `the trials fall into two groups, around ${low} and ${high}, so the verdict depends on which is met more often`;
};
var tail = ({ all }) => all === null ? NaN : (all.p95 - all.p50) / all.p50;
var scatter = (record, checks) => {
  const watched = checks.some(({ metric }) => (metricOf(metric).quantile ?? 0) > 0.5);
  if (watched || !isMeasured(record, "p95")) return null;
  const ratios = record.trials.map(({ base, head }) => Math.log(tail(head) / tail(base)));
  const times = Math.exp(sureChange(ratios.filter(Number.isFinite)));
  if (times < 2) return null;
  return `head's operation times scatter ${times.toFixed(1)} times as widely as base's, which no budget watches`;
};
var batched = (record, checks) => {
  const batch = Math.max(...sidesOf(record).map((side) => side.batch));
  const upper = checks.filter(({ metric }) => (metricOf(metric).quantile ?? 0) > 0.5);
  if (batch <= 1 || upper.length === 0) return null;
  const metrics = enumerate([...new Set(upper.map(({ metric }) => metric))], 3);
  return `${metrics} ${upper.length === 1 ? "is" : "are"} over batches of ${batch} operations, which hide single slow ones`;
};
var LOOPED = ["tinybench", "python"];
var tiny = (record) => {
  const times = sidesOf(record).flatMap(({ all }) => all?.p50 ?? []);
  if (!LOOPED.includes(record.runner) || times.length === 0) return null;
  const time = median(times);
  if (time >= 1e-7) return null;
  return `one operation takes ${formatQuantity(time, "s")}, so the loop around it and the optimizer are measured with it`;
};
var sidesOf = ({ trials, alone }) => [
  ...trials.flatMap(({ base, head }) => [base, head]),
  ...alone
];

// src/core/caveats.ts
var MOST = 8;
var NAMED = 3;
var QUARTER = 92;
var findCaveats = (report2) => {
  const measured2 = report2.benchmarks.filter(({ trials, alone }) => trials.length + alone.length > 0);
  const checks = byPath(report2.checks);
  const findings = measured2.flatMap((record) => benchmarkCaveats(record, checks.get(record.path) ?? []));
  const caveats = [
    ...Object.entries(GENERAL).flatMap(
      ([kind, general]) => together(
        findings.filter((finding) => finding.kind === kind),
        general
      )
    ),
    ...datasets(measured2, Date.parse(report2.startedAt)),
    ...unwatched(measured2, checks),
    ...undescribed(measured2)
  ];
  const left = caveats.length - MOST;
  if (left <= 1) return caveats;
  return [...caveats.slice(0, MOST), { path: null, text: `${count(left, "lesser caveat")} not shown` }];
};
var byPath = (checks) => {
  const groups2 = /* @__PURE__ */ new Map();
  for (const check2 of checks) {
    const group = groups2.get(check2.path);
    if (group === void 0) groups2.set(check2.path, [check2]);
    else group.push(check2);
  }
  return groups2;
};
var together = (findings, general) => findings.length <= 2 ? findings.map(({ path, text }) => ({ path, text })) : [{ path: null, text: `${names(findings)}: ${general}` }];
var names = (items2) => enumerate(
  items2.map(({ path }) => path),
  NAMED
);
var datasets = (records, now) => {
  const reviews = new Map(
    records.flatMap(({ dataset }) => dataset === null ? [] : [[dataset.name, dataset.reviewed]])
  );
  return [...reviews].flatMap(([name, reviewed]) => {
    const days = reviewed === null ? NaN : Math.floor((now - Date.parse(reviewed)) / 864e5);
    if (days <= QUARTER) return [];
    const text = Number.isNaN(days) ? `nobody wrote down when the dataset ${name} was last reviewed` : `the dataset ${name} was last reviewed ${count(days, "day")} ago, so it may no longer be what users have`;
    return [{ path: null, text }];
  });
};
var unwatched = (records, budgeted) => {
  const loose = records.filter(({ path }) => !budgeted.has(path));
  return loose.length === 0 ? [] : [{ path: null, text: `no budget watches ${names(loose)}` }];
};
var undescribed = (records) => {
  const suites = new Set(
    records.filter(({ scenario, dataset }) => scenario === null && dataset === null).map(({ suite }) => suite)
  );
  const text = `no scenario and no dataset is written down for ${enumerate([...suites], NAMED)}`;
  return suites.size === 0 ? [] : [{ path: null, text }];
};

// src/measure/plan.ts
var TURN = 0.01;
var PAIRS = 24;
var LONGEST = 2;
function planTrial(operation, needs) {
  const turnTime = Math.max(TURN, operation);
  const usual = Math.round(PAIRS * TURN / turnTime);
  const perTurn = Math.max(1, Math.floor(TURN / operation));
  const needed = Math.min(Math.ceil(needs.minimumSamples / perTurn), Math.floor(LONGEST / turnTime));
  return { pairs: Math.max(usual, needed, needs.minimumPairs), turn: TURN };
}

// src/measure/method.ts
var METHOD = {
  alphaOver: 9e-3,
  alphaWithin: 0.025,
  firstLook: 8,
  lastLook: 80,
  scale: 1.5,
  turn: TURN,
  control: { first: 7, last: 15 }
};

// src/measure/pin.ts
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
var run = promisify(execFile);
async function findPin() {
  const cores = await allowedCores();
  const core = cores.at(-1);
  if (core === void 0 || cores.length < 2) return null;
  const pin = async (pid) => {
    await run("taskset", ["--cpu-list", "--pid", String(core), String(pid)]);
  };
  try {
    await run("taskset", ["--version"]);
  } catch {
    return null;
  }
  return { core, pin };
}
async function allowedCores() {
  try {
    const status2 = await readFile("/proc/self/status", "utf8");
    return parseCores(/^Cpus_allowed_list:\s*(\S+)/m.exec(status2)?.[1] ?? "");
  } catch {
    return [];
  }
}
function parseCores(list5) {
  return list5.split(",").flatMap((part) => {
    const [from, to] = part.split("-").map(Number);
    if (part === "" || from === void 0 || !Number.isInteger(from)) return [];
    return Array.from({ length: (to ?? from) - from + 1 }, (_, index) => from + index);
  });
}

// node_modules/pure-rand/lib/esm/distribution/uniformFloat64.js
var scale26 = 14901161193847656e-24;
var scale53 = 11102230246251565e-32;
var mask1 = 67108863;
var mask2 = 134217727;
function uniformFloat64(rng) {
  const value1 = rng.next() & mask1;
  const value2 = rng.next() & mask2;
  return value1 * scale26 + value2 * scale53;
}

// node_modules/pure-rand/lib/esm/distribution/uniformInt.js
function uniformIntInternal(rng, rangeSize) {
  const MaxAllowed = rangeSize > 2 ? ~~(4294967296 / rangeSize) * rangeSize : 4294967296;
  let deltaV = rng.next() + 2147483648;
  while (deltaV >= MaxAllowed) deltaV = rng.next() + 2147483648;
  return deltaV % rangeSize;
}
function fromNumberToArrayInt64(out, n) {
  if (n < 0) {
    const posN = -n;
    out.sign = -1;
    out.data[0] = ~~(posN / 4294967296);
    out.data[1] = posN >>> 0;
  } else {
    out.sign = 1;
    out.data[0] = ~~(n / 4294967296);
    out.data[1] = n >>> 0;
  }
  return out;
}
function substractArrayInt64(out, arrayIntA, arrayIntB) {
  const lowA = arrayIntA.data[1];
  const highA = arrayIntA.data[0];
  const signA = arrayIntA.sign;
  const lowB = arrayIntB.data[1];
  const highB = arrayIntB.data[0];
  const signB = arrayIntB.sign;
  out.sign = 1;
  if (signA === 1 && signB === -1) {
    const low2 = lowA + lowB;
    const high = highA + highB + (low2 > 4294967295 ? 1 : 0);
    out.data[0] = high >>> 0;
    out.data[1] = low2 >>> 0;
    return out;
  }
  let lowFirst = lowA;
  let highFirst = highA;
  let lowSecond = lowB;
  let highSecond = highB;
  if (signA === -1) {
    lowFirst = lowB;
    highFirst = highB;
    lowSecond = lowA;
    highSecond = highA;
  }
  let reminderLow = 0;
  let low = lowFirst - lowSecond;
  if (low < 0) {
    reminderLow = 1;
    low = low >>> 0;
  }
  out.data[0] = highFirst - highSecond - reminderLow;
  out.data[1] = low;
  return out;
}
function uniformArrayIntInternal(rng, out, rangeSize) {
  const maxIndex0 = rangeSize[0] + 1;
  out[0] = uniformIntInternal(rng, maxIndex0);
  out[1] = uniformIntInternal(rng, 4294967296);
  while (out[0] >= rangeSize[0] && (out[0] !== rangeSize[0] || out[1] >= rangeSize[1])) {
    out[0] = uniformIntInternal(rng, maxIndex0);
    out[1] = uniformIntInternal(rng, 4294967296);
  }
  return out;
}
var safeNumberMaxSafeInteger = Number.MAX_SAFE_INTEGER;
var sharedA = {
  sign: 1,
  data: [0, 0]
};
var sharedB = {
  sign: 1,
  data: [0, 0]
};
var sharedC = {
  sign: 1,
  data: [0, 0]
};
var sharedData = [0, 0];
function uniformLargeIntInternal(rng, from, to, rangeSize) {
  const rangeSizeArrayIntValue = rangeSize <= safeNumberMaxSafeInteger ? fromNumberToArrayInt64(sharedC, rangeSize) : substractArrayInt64(sharedC, fromNumberToArrayInt64(sharedA, to), fromNumberToArrayInt64(sharedB, from));
  if (rangeSizeArrayIntValue.data[1] === 4294967295) {
    rangeSizeArrayIntValue.data[0] += 1;
    rangeSizeArrayIntValue.data[1] = 0;
  } else rangeSizeArrayIntValue.data[1] += 1;
  uniformArrayIntInternal(rng, sharedData, rangeSizeArrayIntValue.data);
  return sharedData[0] * 4294967296 + sharedData[1] + from;
}
function uniformInt(rng, from, to) {
  const rangeSize = to - from;
  if (rangeSize <= 4294967295) return uniformIntInternal(rng, rangeSize + 1) + from;
  return uniformLargeIntInternal(rng, from, to, rangeSize);
}

// node_modules/pure-rand/lib/esm/generator/xoroshiro128plus.js
var jumps = [
  3639956645,
  3750757012,
  1261568508,
  386426335
];
var XoroShiro128Plus = class XoroShiro128Plus2 {
  constructor(s01, s00, s11, s10) {
    this.s01 = s01;
    this.s00 = s00;
    this.s11 = s11;
    this.s10 = s10;
  }
  clone() {
    return new XoroShiro128Plus2(this.s01, this.s00, this.s11, this.s10);
  }
  next() {
    const out = this.s00 + this.s10 | 0;
    const a0 = this.s10 ^ this.s00;
    const a1 = this.s11 ^ this.s01;
    const s00 = this.s00;
    const s01 = this.s01;
    this.s00 = s00 << 24 ^ s01 >>> 8 ^ a0 ^ a0 << 16;
    this.s01 = s01 << 24 ^ s00 >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
    this.s10 = a1 << 5 ^ a0 >>> 27;
    this.s11 = a0 << 5 ^ a1 >>> 27;
    return out;
  }
  jump() {
    let ns01 = 0;
    let ns00 = 0;
    let ns11 = 0;
    let ns10 = 0;
    let s01 = this.s01;
    let s00 = this.s00;
    let s11 = this.s11;
    let s10 = this.s10;
    for (let i = 0; i !== 4; ++i) {
      const ji = jumps[i];
      for (let mask = 1; mask; mask <<= 1) {
        if (ji & mask) {
          ns01 ^= s01;
          ns00 ^= s00;
          ns11 ^= s11;
          ns10 ^= s10;
        }
        const a0 = s10 ^ s00;
        const a1 = s11 ^ s01;
        const s00_ = s00;
        const s01_ = s01;
        s00 = s00_ << 24 ^ s01_ >>> 8 ^ a0 ^ a0 << 16;
        s01 = s01_ << 24 ^ s00_ >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
        s10 = a1 << 5 ^ a0 >>> 27;
        s11 = a0 << 5 ^ a1 >>> 27;
      }
    }
    this.s01 = ns01;
    this.s00 = ns00;
    this.s11 = ns11;
    this.s10 = ns10;
  }
  getState() {
    return [
      this.s01,
      this.s00,
      this.s11,
      this.s10
    ];
  }
};
function xoroshiro128plus(seed) {
  return new XoroShiro128Plus(-1, ~seed, seed | 0, 0);
}

// src/core/random.ts
function seededRandom(seed, purpose2 = "") {
  const generator = xoroshiro128plus(hash(`${seed}/${purpose2}`));
  return {
    real: () => uniformFloat64(generator),
    integer: (from, to) => uniformInt(generator, from, to)
  };
}
function shuffled(items2, random) {
  const result = [...items2];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.integer(0, last);
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}
function hash(text) {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16777619);
  return value | 0;
}

// src/measure/trial.ts
var KEPT_SAMPLES = samplesNeeded("p99");
async function takeTrial(source, options) {
  var _stack = [];
  try {
    const { random, pin } = options;
    const sides = __using(_stack, await openBoth(source, options.control ? "base" : "head", random), true);
    await Promise.all([pinSession(pin, sides.base), pinSession(pin, sides.head)]);
    const plan2 = options.plan ?? planTrial(Math.max(sides.base.operation, sides.head.operation), source);
    const batch = Math.max(sides.base.batch, sides.head.batch);
    const { order, turns } = await takeTurns(sides, plan2, batch, random);
    const base = await blaming("base", sideTrial(sides.base, turns.base, batch));
    const head = await blaming(options.control ? "base" : "head", sideTrial(sides.head, turns.head, batch));
    const warnings = [.../* @__PURE__ */ new Set([...sides.base.warnings, ...sides.head.warnings])];
    return { trial: { index: options.index, order, base, head }, plan: plan2, warnings };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function takeAlone(source, options) {
  var _stack = [];
  try {
    const session = __using(_stack, await blaming("head", source.open("head", luck(options.random))), true);
    await pinSession(options.pin, session);
    const plan2 = options.plan ?? planTrial(session.operation, source);
    const turns = [];
    for (let index = 0; index < plan2.pairs; index++) turns.push(await blaming("head", session.turn(plan2.turn)));
    return {
      trial: await blaming("head", sideTrial(session, turns, session.batch)),
      plan: plan2,
      warnings: session.warnings
    };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function takeTurns(sides, plan2, batch, random) {
  const turns = { base: [], head: [] };
  let order = "";
  for (let index = 0; index < plan2.pairs; index++) {
    const first = random.integer(0, 1) === 0 ? "base" : "head";
    const second = first === "base" ? "head" : "base";
    order += first === "base" ? "b" : "h";
    for (const side of [first, second])
      turns[side].push(await blaming(side, sides[side].turn(plan2.turn, batch)));
  }
  return { order, turns };
}
async function openBoth(source, headSide, random) {
  const seed = luck(random);
  const openers = {
    base: () => blaming("base", source.open("base", seed)),
    head: () => blaming(headSide, source.open(headSide, seed))
  };
  const first = random.integer(0, 1) === 0 ? "base" : "head";
  const second = first === "base" ? "head" : "base";
  const settled = await Promise.allSettled([openers[first](), openers[second]()]);
  const opened = settled.filter((result) => result.status === "fulfilled").map((result) => result.value);
  const dispose = async () => {
    await Promise.all(opened.map((session) => session[Symbol.asyncDispose]()));
  };
  const [one, other] = opened;
  if (one === void 0 || other === void 0) {
    await dispose();
    throw settled.find((result) => result.status === "rejected")?.reason;
  }
  const sides = first === "base" ? { base: one, head: other } : { base: other, head: one };
  return { ...sides, [Symbol.asyncDispose]: dispose };
}
var luck = (random) => random.integer(1, 2147483647);
async function blaming(side, work) {
  try {
    return await work;
  } catch (error) {
    if (error instanceof BenchmarkFailure) error.side ??= side;
    throw error;
  }
}
async function pinSession(pin, session) {
  if (pin !== null && session.pid !== null) await pin.pin(session.pid);
}
async function sideTrial(session, turns, batch) {
  return sideTrialOf(turns, await session.finish(), batch);
}
function sideTrialOf(turns, { peakMemory, values }, batch) {
  const samples = turns.map((turn3) => turn3.samples);
  const count2 = samples.reduce((sum, each) => sum + each.length, 0);
  return roundSideTrial({ ...timesOf(turns, samples, count2), peakMemory, values, batch });
}
function timesOf(turns, samples, count2) {
  if (count2 === 0) {
    const cpu = turns.map((turn3) => turn3.cpu);
    const known4 = cpu.length > 0 && !cpu.includes(null) ? weightedMean(
      cpu.map(Number),
      cpu.map(() => 1)
    ) : null;
    return { turns: columns([], []), all: null, cpuTime: known4, samples: null };
  }
  const table = columns(
    samples.map(summarize),
    turns.map((turn3) => turn3.cpu)
  );
  return {
    turns: table,
    all: summarize(samples.flat()),
    cpuTime: table.cpu === null ? null : weightedMean(table.cpu, table.count),
    samples: count2 <= KEPT_SAMPLES ? samples : null
  };
}
function weightedMean(values, weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
}

// src/measure/together.ts
async function takeTogether(unit, joint, options) {
  const random = seededRandom(options.seed, `${joint.suite}/${unit.taken}`);
  const paired = unit.states.some((state) => !state.subject.alone && isOpen(state));
  await serving(unit, async () => {
    const runs = await run2(joint, paired ? "head" : null, random);
    return (state) => {
      const { measured: measured2, subject } = state;
      if (subject.alone) measured2.alone.push(trialOf(taskOf(state), runs.head, "head"));
      else if (runs.base !== null)
        measured2.trials.push(pairOf(state, runs, runs.base, "head", measured2.trials.length));
    };
  });
}
async function controlTogether(unit, joint, options) {
  const taken = Math.max(0, ...unit.states.map(({ measured: measured2 }) => measured2.control.length));
  const random = seededRandom(options.seed, `${joint.suite}/${taken}/control`);
  await serving(unit, async () => {
    const runs = await run2(joint, "base", random);
    return (state) => {
      const { measured: measured2, subject } = state;
      if (!subject.alone && runs.base !== null)
        measured2.control.push(pairOf(state, runs, runs.base, "base", measured2.control.length));
    };
  });
}
async function serving(unit, work) {
  const states = unit.states.filter(({ measured: measured2 }) => measured2.failure === null);
  const done = work();
  for (const state of states) await catching(state, async () => (await done)(state));
}
async function run2(joint, against, random) {
  if (against === null) return { order: "", base: null, head: await blaming("head", joint.run("head")) };
  const first = random.integer(0, 1) === 0 ? "base" : "head";
  const sideOf = { base: "base", head: against };
  const one = await blaming(sideOf[first], joint.run(sideOf[first]));
  const second = first === "base" ? "head" : "base";
  const other = await blaming(sideOf[second], joint.run(sideOf[second]));
  const order = first === "base" ? "b" : "h";
  return first === "base" ? { order, base: one, head: other } : { order, base: other, head: one };
}
var taskOf = ({ subject }) => subject.together?.task ?? null;
function pairOf(state, { order, head }, base, headSide, index) {
  const task = taskOf(state);
  const trial = {
    index,
    order,
    base: trialOf(task, base, "base"),
    head: trialOf(task, head, headSide)
  };
  refuseOtherUnits(task, base.get(task), head.get(task));
  return trial;
}
function trialOf(task, shares, side) {
  const share2 = shares.get(task);
  if (share2 === void 0)
    throw blamed(side, {
      message: `the report of one run has no benchmark ${JSON.stringify(task)}, which was listed before`,
      hint: "does the tool measure the same benchmarks in every run?"
    });
  return sideTrialOf([share2.turn], share2, share2.batch);
}
function refuseOtherUnits(task, base, head) {
  const [was, is] = [base?.units ?? {}, head?.units ?? {}];
  for (const [metric, unit] of Object.entries(is ?? {}))
    if (was?.[metric] !== void 0 && was[metric] !== unit)
      throw blamed("head", {
        message: `${JSON.stringify(task)} is in ${JSON.stringify(unit)} on head and in ${JSON.stringify(was[metric])} on base`,
        hint: "numbers of different units cannot be compared; give the benchmark another name with the new unit"
      });
}
function blamed(side, failure) {
  const error = new BenchmarkFailure(failure);
  error.side = side;
  return error;
}

// src/measure/engine.ts
async function measure(subjects, options) {
  const states = subjects.map((subject) => begin(subject, options));
  const units = unitsOf(states);
  const random = seededRandom(options.seed, "rounds");
  const deadline = options.clock() + options.timeLimit;
  const left = () => deadline - options.clock();
  await countAll(states, left, options);
  for (; ; ) {
    const open5 = units.filter((unit) => unit.states.some(isOpen) && unit.taken < options.lastLook);
    const next = affordable(open5, left());
    if (next.length === 0) break;
    for (const unit of shuffled(next, random)) {
      options.signal.throwIfAborted();
      if (left() <= 0) break;
      const looking = unit.states.filter(isOpen);
      await takeOne(unit, options);
      for (const state of looking) await look(state, unit, options);
    }
  }
  return states.map((state) => state.measured);
}
function begin(subject, options) {
  const exact = { base: null, head: null };
  const warnings = /* @__PURE__ */ new Set();
  const measured2 = { path: subject.path, trials: [], control: [], alone: [], exact, failure: null, warnings };
  return {
    subject,
    measured: measured2,
    plan: null,
    needed: subject.timed ? options.needed(measured2) : 0
  };
}
function unitsOf(states) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const state of states) {
    const key = state.subject.together?.joint ?? state;
    groups2.set(key, [...groups2.get(key) ?? [], state]);
  }
  return [...groups2.values()].map((group) => ({
    joint: group[0]?.subject.together?.joint ?? null,
    states: group,
    spent: 0,
    taken: 0,
    get needed() {
      const wanted = group.filter(isOpen).map(({ needed }) => needed);
      const possible = wanted.filter(Number.isFinite);
      return Math.max(0, ...possible.length > 0 ? possible : wanted);
    }
  }));
}
var isOpen = (state) => state.needed > 0 && state.measured.failure === null;
async function countAll(states, left, options) {
  for (const state of states) {
    const { exact, alone, path } = state.subject;
    if (exact === null || left() <= 0) continue;
    options.onProgress({ kind: "exact", path });
    await catching(state, async () => {
      for (const side of alone ? ["head"] : ["base", "head"]) {
        options.signal.throwIfAborted();
        state.measured.exact[side] = await blaming(side, exact(side));
      }
    });
    if (state.needed === 0) options.onProgress({ kind: "decided", path, trials: 0 });
  }
}
function affordable(states, seconds) {
  if (seconds <= 0) return [];
  const cost = ({ spent, taken, needed }) => taken === 0 ? 0 : spent / taken * needed;
  let left = seconds;
  return [...states].sort((one, other) => cost(one) - cost(other)).filter((state) => (left -= cost(state)) >= 0);
}
async function takeOne(unit, options) {
  const started2 = options.clock();
  if (unit.joint !== null) await takeTogether(unit, unit.joint, options);
  else
    for (const state of unit.states)
      await catching(
        state,
        () => state.subject.alone ? addAlone(state, unit.taken, options) : addPair(state, unit.taken, options)
      );
  unit.taken += 1;
  unit.spent += options.clock() - started2;
}
async function look(state, unit, options) {
  const { path } = state.subject;
  if (state.measured.failure !== null) return;
  state.needed = options.needed(state.measured);
  options.onProgress({ kind: "trial", path, trials: unit.taken, next: unit.taken + state.needed });
  if (state.needed > 0) return;
  for (let index = 0; isAccused(state, options); index++) {
    options.signal.throwIfAborted();
    options.onProgress({ kind: "control", path });
    if (unit.joint === null) await catching(state, () => addControl(state, index, options));
    else await controlTogether(unit, unit.joint, options);
  }
  options.onProgress({ kind: "decided", path, trials: unit.taken });
}
var isAccused = ({ measured: measured2 }, options) => measured2.failure === null && options.wantsControl(measured2);
async function catching(state, work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof BenchmarkFailure)) throw error;
    state.measured.failure = { side: error.side, ...error.failure };
  }
}
var purpose = (state, index) => `${state.subject.path}/${index}`;
async function addPair(state, index, options) {
  const random = seededRandom(options.seed, purpose(state, index));
  const taken = await takeTrial(state.subject, {
    index,
    plan: state.plan,
    pin: options.pin,
    random,
    control: false
  });
  state.measured.trials.push(keep(state, taken));
}
async function addControl(state, index, options) {
  const random = seededRandom(options.seed, `${purpose(state, index)}/control`);
  const taken = await takeTrial(state.subject, {
    index,
    plan: state.plan,
    pin: options.pin,
    random,
    control: true
  });
  state.measured.control.push(keep(state, taken));
}
async function addAlone(state, index, options) {
  const random = seededRandom(options.seed, purpose(state, index));
  const taken = await takeAlone(state.subject, { index, plan: state.plan, pin: options.pin, random });
  state.measured.alone.push(keep(state, taken));
}
function keep(state, taken) {
  state.plan = taken.plan;
  for (const warning of taken.warnings) state.measured.warnings.add(warning);
  return taken.trial;
}

// src/runners/command.ts
import { statSync as statSync2 } from "node:fs";
import { join as join3 } from "node:path";

// src/system/executable.ts
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join, resolve } from "node:path";
var isExecutable = async (file) => {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
};
var extensions = process.platform === "win32" ? ["", ".exe", ".cmd", ".bat"] : [""];
var findExecutable = async (command2, path, directory) => {
  const folders = /[/\\]/.test(command2) || isAbsolute(command2) ? [""] : (path ?? "").split(delimiter);
  for (const folder of folders)
    for (const extension of extensions) {
      const file = resolve(directory, join(folder, command2 + extension));
      if (await isExecutable(file)) return file;
    }
  return null;
};

// src/runners/command-fallback.ts
import { mkdtemp, readFile as readFile2, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";

// src/system/process.ts
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

// src/system/groups.ts
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
var MARKER = "PERF_BUDGETS_RUN";
var run3 = randomBytes(8).toString("hex");
var live = /* @__PURE__ */ new Map();
var started = 0;
var newMarker = () => `${run3}-${String(started += 1).padStart(6, "0")}`;
var remember = (pid, marker) => void live.set(pid, marker);
var forget = (pid) => void live.delete(pid);
var signalGroup = (pid, signal) => signalTo(-pid, signal);
var signalTo = (target, signal) => {
  try {
    return process.kill(target, signal);
  } catch {
    return false;
  }
};
var read = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "latin1");
  } catch {
    return "";
  }
};
var processes = () => {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => pid !== process.pid);
  } catch {
    return [];
  }
};
var status = (pid) => {
  const [state = "", , group = ""] = read(pid, "stat").split(") ").at(-1)?.split(" ") ?? [];
  return { state, group: Number(group) };
};
var isAlive = (pid) => !["", "Z", "X"].includes(status(pid).state);
var marked = (marker) => processes().filter((pid) => read(pid, "environ").includes(`${MARKER}=${marker}`));
var members = (group) => processes().filter((pid) => status(pid).group === group);
var survivors = (leader, marker) => {
  const answers3 = signalGroup(leader, 0);
  if (process.platform !== "linux") return answers3 ? [{ pid: -leader, name: "a process" }] : [];
  return [.../* @__PURE__ */ new Set([...answers3 ? members(leader) : [], ...marked(marker)])].filter((pid) => pid !== leader && isAlive(pid)).map((pid) => ({ pid, name: read(pid, "comm").trim() || "a process" }));
};
var kill = (found) => {
  for (const { pid } of found) signalTo(pid, "SIGKILL");
};
var endEverything = () => {
  if (live.size === 0) return;
  for (const pid of live.keys()) signalGroup(pid, "SIGTERM");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  for (const pid of live.keys()) signalGroup(pid, "SIGKILL");
  for (const pid of marked(run3)) signalTo(pid, "SIGKILL");
  live.clear();
};

// src/system/output.ts
import { stripVTControlCharacters } from "node:util";
var LIMIT = 64 * 1024;
var tail2 = (limit = LIMIT) => {
  const chunks = [];
  let size = 0;
  return {
    push(chunk) {
      chunks.push(chunk);
      size += chunk.length;
      while (chunks[0] !== void 0 && size - chunks[0].length >= limit) size -= chunks.shift()?.length ?? 0;
    },
    text: () => harmless(Buffer.concat(chunks).subarray(-limit).toString("utf8"))
  };
};
var CONTROL = new RegExp("(?![\\t\\n])\\p{Cc}", "gu");
var HIDDEN = /[\p{Cf}\p{Zl}\p{Zp}]/gu;
var harmless = (text) => stripVTControlCharacters(text.replace(/\r\n?/g, "\n")).replace(CONTROL, "").replace(HIDDEN, "").replace(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "# #[");
var lastLines = (text, lines = 20) => text.trimEnd().split("\n").slice(-lines).map((line) => line.length > 300 ? `${line.slice(0, 299)}\u2026` : line).join("\n").trim();

// src/system/process.ts
var GRACE = 1500;
var LEAVE = 300;
var STDIO = {
  none: ["ignore", "pipe", "pipe"],
  messages: ["ignore", "pipe", "pipe", "ipc"],
  streams: ["pipe", "pipe", "pipe"]
};
var startProcess = async (options) => {
  options.signal?.throwIfAborted();
  const marker = newMarker();
  const [command2 = "", ...args] = options.argv;
  const child = spawn(command2, args, {
    cwd: options.directory,
    env: { ...options.environment, [MARKER]: marker },
    stdio: [...STDIO[options.talk ?? "none"]],
    serialization: "advanced",
    detached: true,
    windowsHide: true
  });
  const started2 = await new Promise((settle) => {
    child.once("spawn", () => settle(null)).once("error", settle);
  });
  const pid = child.pid;
  if (started2 !== null || pid === void 0) throw startError(options, started2);
  remember(pid, marker);
  return follow(child, pid, marker, options);
};
var follow = (child, pid, marker, options) => {
  const printed2 = tail2();
  if (options.talk !== "streams") child.stdout?.on("data", (chunk) => printed2.push(chunk));
  child.stderr?.on("data", (chunk) => printed2.push(chunk));
  for (const emitter of [child, child.stdin, child.stdout, child.stderr]) emitter?.on("error", () => {
  });
  const exit = new Promise((settle) => child.once("exit", (code, signal) => settle({ code, signal })));
  const closed = new Promise((settle) => child.once("close", () => settle()));
  let ending = null;
  const end = (seconds = 0) => ending ??= finish3(seconds);
  const finish3 = async (seconds) => {
    if (seconds > 0) await within(exit, seconds * 1e3);
    if (isRunning()) await endGroup(pid, exit);
    const left = await endSurvivors(pid, marker, seconds > 0 ? LEAVE : 0);
    await within(closed, 100);
    forget(pid);
    options.signal?.removeEventListener("abort", abort);
    return left;
  };
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const abort = () => {
    if (isRunning()) signalGroup(pid, "SIGTERM");
    void end();
  };
  options.signal?.addEventListener("abort", abort, { once: true });
  if (options.signal?.aborted) abort();
  return {
    child,
    pid,
    exit,
    output: () => printed2.text(),
    end,
    async [Symbol.asyncDispose]() {
      await end();
    }
  };
};
var within = async (promise, milliseconds) => {
  const stop = new AbortController();
  const limit = delay(milliseconds, void 0, { signal: stop.signal }).catch(() => void 0);
  try {
    return await Promise.race([promise, limit]);
  } finally {
    stop.abort();
  }
};
var endGroup = async (pid, exit) => {
  signalGroup(pid, "SIGTERM");
  if (await within(exit, GRACE) !== void 0) return;
  signalGroup(pid, "SIGKILL");
  await within(exit, GRACE);
};
var endSurvivors = async (pid, marker, patience) => {
  let left = survivors(pid, marker);
  for (let waited = 0; left.length > 0 && waited < patience; waited += 10) {
    await delay(10);
    left = survivors(pid, marker);
  }
  for (let round = 0, found = left; found.length > 0 && round < 50; round += 1) {
    kill(found);
    await delay(10);
    found = survivors(pid, marker);
  }
  return left;
};
var startError = (options, cause) => {
  const [command2 = ""] = options.argv;
  const code = cause !== null && "code" in cause ? cause.code : null;
  const folder = statSync(options.directory, { throwIfNoEntry: false });
  if (folder?.isDirectory() !== true)
    return new UserError(`cannot start ${command2}: the folder ${options.directory} does not exist`, {
      exitCode: 3,
      cause
    });
  if (code === "ENOENT")
    return new UserError(`command not found: ${command2}`, {
      hint: "install it, or correct the name or PATH",
      exitCode: 3,
      cause
    });
  return new UserError(`cannot start ${command2}: ${cause?.message ?? "no process id"}`, {
    exitCode: 3,
    cause
  });
};
var runProcess = async (options, seconds) => {
  var _stack = [];
  try {
    const running = __using(_stack, await startProcess(options), true);
    const exit = await within(running.exit, seconds * 1e3);
    await running.end();
    options.signal?.throwIfAborted();
    return {
      ...exit ?? await running.exit,
      output: running.output(),
      timedOut: exit === void 0
    };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
};

// src/runners/failure.ts
var endInWords = ({ code, signal }) => {
  if (signal === "SIGKILL") return "was killed by SIGKILL (out of memory?)";
  return signal === null ? `ended with exit code ${code}` : `was killed by ${signal}`;
};
var commandInWords = (argv) => {
  const text = argv.map((word) => /^[\w./:=@%+-]+$/.test(word) ? word : `'${word}'`).join(" ");
  return `\`${text.length > 80 ? `${text.slice(0, 79)}\u2026` : text}\``;
};
var endedFailure = (what, exit, output, hint = null) => new BenchmarkFailure({
  message: `${what} ${endInWords(exit)}`,
  hint,
  output: lastLines(output),
  exitCode: exit.code,
  signal: exit.signal
});
var survivorFailure = (what, survivors2, hint) => {
  const names3 = [...new Set(survivors2.map((survivor) => survivor.name))].join(", ");
  const many = survivors2.length === 1 ? "a process running" : `${survivors2.length} processes running`;
  return new BenchmarkFailure({ message: `${what} left ${many}: ${names3}`, hint });
};

// src/runners/command-program.ts
var inWords2 = ({ argv }) => `command ${commandInWords(argv)}`;
var failedRun = (program, exit, output) => endedFailure(inWords2(program), exit, output);
var leftBehind = (program, survivors2) => survivorFailure(
  inWords2(program),
  survivors2,
  "a run ends when its process ends: let it wait for what it starts"
);
var endlessRun = (program, output) => new BenchmarkFailure({
  message: `${inWords2(program)} did not end within ${program.limit} s`,
  hint: "does it wait for input, or for a server?",
  output: lastLines(output)
});
var refused = (program, reason, code) => new BenchmarkFailure({
  message: `${inWords2(program)} cannot be started: ${reason}`,
  hint: code === "ENOEXEC" ? "a script needs a first line such as `#!/bin/sh`" : null
});

// src/runners/command-fallback.ts
var POOR = "python3 was not found: times include a few milliseconds of starting a process from Node";
var timeLauncher = async (time, program) => {
  const folder = await mkdtemp(join2(tmpdir(), "perf-budgets-"));
  const file = join2(folder, "time");
  const prefix = [time, "-q", "-f", "%U %S %M", "-o", file, "--"];
  return launcherOf(
    program,
    `${POOR}, and processor time comes in steps of 10 ms`,
    async (stoppable) => {
      const wall = await once(stoppable, prefix);
      const text = await readFile2(file, "utf8");
      const [user = Number.NaN, system = Number.NaN, kilobytes = Number.NaN] = text.split(" ").map(Number);
      return { wall, cpu: user + system, memory: kilobytes * 1024 };
    },
    () => rm(folder, { recursive: true, force: true })
  );
};
var plainLauncher = (program) => launcherOf(
  program,
  `${POOR}; processor time and memory are not measured`,
  async (stoppable) => ({ wall: await once(stoppable, []), cpu: null, memory: null }),
  () => Promise.resolve()
);
var launcherOf = (program, warning, run6, clean) => {
  const stop = new AbortController();
  const stoppable = { ...program, signal: AbortSignal.any([program.signal, stop.signal]) };
  let last = Promise.resolve();
  const end = async () => {
    stop.abort(new Error("the session has ended"));
    await last;
    await clean();
  };
  return {
    // GNU time itself has 1.0 MB, less than any program that is worth measuring.
    floor: 0,
    warnings: [warning],
    run(seconds) {
      const runs = again(seconds, () => run6(stoppable));
      last = runs.catch(() => {
      });
      return runs;
    },
    end: () => end().then(() => []),
    [Symbol.asyncDispose]: end
  };
};
var again = async (seconds, run6) => {
  const end = performance.now() + seconds * 1e3;
  const runs = [];
  do
    runs.push(await run6());
  while (performance.now() < end);
  const memory = runs.map((each) => each.memory);
  return {
    samples: runs.map((each) => each.wall),
    cpu: runs.reduce((sum, { cpu }) => sum === null || cpu === null ? null : sum + cpu, 0),
    memory: memory.includes(null) ? null : Math.max(...memory.map(Number))
  };
};
var once = async (program, prefix) => {
  var _stack = [];
  try {
    const begin3 = performance.now();
    const running = __using(_stack, await start(program, prefix), true);
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      void running.end();
    }, program.limit * 1e3);
    const exit = await running.exit;
    const wall = held(begin3, performance.now(), program.slowdown) / 1e3;
    clearTimeout(limit);
    const survivors2 = await running.end(1);
    program.signal.throwIfAborted();
    if (late) throw endlessRun(program, running.output());
    if (exit.code !== 0) throw failedRun(program, exit, running.output());
    if (survivors2.length > 0) throw leftBehind(program, survivors2);
    return wall;
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
};
var held = (begin3, end, extra) => {
  const late = end + (end - begin3) * extra;
  let time = end;
  while (time < late) time = performance.now();
  return time - begin3;
};
var start = async (program, prefix) => {
  try {
    return await startProcess({
      argv: [...prefix, program.file, ...program.argv.slice(1)],
      directory: program.directory,
      environment: program.environment,
      signal: program.signal
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw refused(program, error.message, "");
  }
};

// src/runners/command-launcher.ts
import { constants as constants2 } from "node:os";

// src/runners/command-python.ts
var PYTHON_LAUNCHER = String.raw`
import os, sys, time, signal, select, _thread

clock = time.perf_counter
group = 0
pipe = -1
tail = b''

def answer(text):
    os.write(1, text.encode() + b'\n')

def read_until(size):
    data = b''
    while len(data) < size:
        chunk = os.read(0, size - len(data))
        if not chunk: os._exit(0)
        data += chunk
    return data

def read_line():
    line = b''
    while not line.endswith(b'\n'):
        line += read_until(1)
    return line

def drain(end):
    global tail
    while True:
        chunk = os.read(end, 65536)
        if not chunk: return
        tail = (tail + chunk)[-65536:]

def members(leader):
    """Names of the processes of a group that are alive; zombies nobody waits for are not."""
    try: os.killpg(leader, 0)
    except OSError: return []
    if not os.path.isdir('/proc/self'): return ['a process']
    found = []
    for name in os.listdir('/proc'):
        if not name.isdigit(): continue
        try:
            with open('/proc/' + name + '/stat', 'rb') as file: text = file.read()
        except OSError: continue
        state, _, pgrp = text[text.rindex(b')') + 2:].split()[:3]
        if int(pgrp) == leader and state not in (b'Z', b'X'):
            found.append(text[text.index(b'(') + 1:text.rindex(b')')].decode('utf8', 'replace'))
    return found

def kill(leader, number):
    try: os.killpg(leader, number)
    except OSError: pass

def survivors(leader):
    """Who is still there 0.2 s after the program's end; they are killed."""
    for _ in range(40):
        found = members(leader)
        if not found: return found
        time.sleep(0.005)
    kill(leader, signal.SIGKILL)
    return found

def stop(*_):
    if group:
        kill(group, signal.SIGTERM)
        limit = clock() + 0.5
        while clock() < limit and members(group):
            try: os.waitpid(group, os.WNOHANG)
            except OSError: pass
            time.sleep(0.01)
        kill(group, signal.SIGKILL)
    answer('{"stopped":"%s"}' % tail.hex())
    os._exit(143)

def once(file, argv, env, actions, extra=0.0):
    global group
    begin = clock()
    group = os.posix_spawn(file, argv, env, file_actions=actions, setpgroup=0, setsigdef=[signal.SIGPIPE, signal.SIGXFSZ])
    _, status, usage = os.wait4(group, 0)
    end = clock()
    # The self-test's slowdown: goes on in earnest until the run took that much longer.
    late = end + (end - begin) * extra
    while end < late: end = clock()
    leader, group = group, 0
    unit = 1 if sys.platform == 'darwin' else 1024
    return end - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, status, survivors(leader)

def run(seconds, extra, file, argv, env, actions):
    global tail
    samples, cpu, memory = [], 0.0, 0
    begin = clock()
    while True:
        tail = b''
        try: wall, used, peak, status, left = once(file, argv, env, actions, extra)
        except OSError as error: return '{"error":' + str(error.errno) + '}'
        if status or left:
            # The draining thread needs a moment for what is still in the pipe.
            while select.select([pipe], [], [], 0)[0]: time.sleep(0.005)
            time.sleep(0.02)
            code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
            names = ','.join('"' + name.encode().hex() + '"' for name in left)
            return '{"status":%d,"survivors":[%s],"tail":"%s"}' % (code, names, tail.hex())
        samples.append(wall)
        cpu += used
        memory = max(memory, peak)
        if clock() - begin >= seconds or len(samples) >= 4096: break
    return '{"samples":%r,"cpu":%r,"memory":%d}' % (samples, cpu, memory)

def main():
    signal.signal(signal.SIGTERM, stop)
    fields = read_until(int(read_line())).split(b'\0')
    count = int(fields[1])
    file, argv = fields[0], fields[2:2 + count]
    env = dict(field.split(b'=', 1) for field in fields[2 + count:])
    env[b'${MARKER}'] = os.environb[b'${MARKER}']
    global pipe
    pipe, writing = os.pipe()
    _thread.start_new_thread(drain, (pipe,))
    actions = [(os.POSIX_SPAWN_OPEN, 0, '/dev/null', os.O_RDONLY, 0),
               (os.POSIX_SPAWN_DUP2, writing, 1), (os.POSIX_SPAWN_DUP2, writing, 2)]
    floor = 0
    for path in ('/bin/true', '/usr/bin/true'):
        if os.path.exists(path):
            floor = once(path, [path], {}, actions)[2]
            break
    answer('{"floor":%d}' % floor)
    while True:
        seconds, extra = read_line().split()
        answer(run(float(seconds), float(extra), file, argv, env, actions))

main()
`;

// src/runners/command-launcher.ts
var pythonLauncher = async (python2, program) => {
  const running = await startProcess({
    argv: [python2, "-I", "-S", "-c", PYTHON_LAUNCHER],
    directory: program.directory,
    environment: program.environment,
    signal: program.signal,
    talk: "streams"
  });
  const next = answers(running);
  const hear = async (seconds) => {
    const line = await next(seconds);
    const answer = line === null || line === "" ? null : JSON.parse(line);
    if (answer !== null && !("stopped" in answer)) return answer;
    await running.end();
    program.signal.throwIfAborted();
    if (line !== null) throw lost(program, running);
    const last = JSON.parse(await next(0.1) || '{"stopped":""}');
    throw endlessRun(program, printed(last.stopped));
  };
  running.child.stdin?.write(describe(program));
  const first = await hear(program.limit);
  return {
    floor: "floor" in first ? first.floor : 0,
    warnings: [],
    async run(seconds) {
      running.child.stdin?.write(`${seconds} ${program.slowdown}
`);
      return runsOf(await hear(seconds + program.limit), program);
    },
    end() {
      running.child.stdin?.end();
      return running.end(5);
    },
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]()
  };
};
var describe = ({ file, argv, environment: environment2 }) => {
  const variables = Object.entries(environment2).map(([name, value]) => `${name}=${value}`);
  const block = Buffer.from([file, String(argv.length), ...argv, ...variables].join("\0"));
  return Buffer.concat([Buffer.from(`${block.length}
`), block]);
};
var answers = (running) => {
  let text = "";
  let ended2 = false;
  let wake = () => {
  };
  running.child.stdout?.setEncoding("utf8");
  running.child.stdout?.on("data", (chunk) => {
    text += chunk;
    wake();
  });
  running.child.stdout?.on("close", () => {
    ended2 = true;
    wake();
  });
  return (seconds) => new Promise((settle) => {
    const finish3 = (line) => {
      clearTimeout(limit);
      wake = () => {
      };
      settle(line);
    };
    const limit = setTimeout(() => finish3(null), seconds * 1e3);
    wake = () => {
      const end = text.indexOf("\n");
      if (end >= 0) {
        const line = text.slice(0, end);
        text = text.slice(end + 1);
        finish3(line);
      } else if (ended2) finish3("");
    };
    wake();
  });
};
var runsOf = (answer, program) => {
  if ("samples" in answer) return answer;
  if ("error" in answer) {
    const [code = "unknown"] = Object.entries(constants2.errno).find(([, value]) => value === answer.error) ?? [];
    throw refused(program, code, code);
  }
  if (!("status" in answer)) throw new Error("the launcher answered twice");
  if (answer.status !== 0) {
    const exit = answer.status < 0 ? { code: null, signal: signalName(-answer.status) } : { code: answer.status, signal: null };
    throw failedRun(program, exit, printed(answer.tail));
  }
  throw leftBehind(
    program,
    answer.survivors.map((name) => ({ pid: 0, name: printed(name) }))
  );
};
var printed = (hex = "") => harmless(Buffer.from(hex, "hex").toString("utf8"));
var signalName = (number) => Object.entries(constants2.signals).find(([, value]) => value === number)?.[0] ?? null;
var lost = (program, running) => new BenchmarkFailure({
  message: `${inWords2(program)} ended the process that measures it`,
  hint: "does it kill processes it did not start?",
  output: running.output()
});

// src/runners/command-tools.ts
var PROBE = "import os, sys; os.posix_spawn; print(sys.executable)";
var known = /* @__PURE__ */ new Map();
var findTools = (path) => {
  const key = path ?? "";
  const found = known.get(key) ?? look2(key);
  known.set(key, found);
  return found;
};
var look2 = async (path) => ({
  python: await findPython(path),
  time: await findTime()
});
var findPython = async (path) => {
  const candidates2 = [
    process.platform === "linux" ? "/usr/bin/python3" : null,
    await findExecutable("python3", path, "/")
  ];
  for (const candidate of candidates2) {
    const said2 = candidate && await ask([candidate, "-I", "-S", "-c", PROBE], path);
    if (said2) return said2;
  }
  return null;
};
var findTime = async () => {
  const file = "/usr/bin/time";
  return (await ask([file, "--version"], "/usr/bin:/bin"))?.includes("GNU") ? file : null;
};
var ask = async (argv, path) => {
  try {
    const result = await runProcess({ argv, directory: "/", environment: { PATH: path } }, 10);
    return result.code === 0 ? result.output.trim() : null;
  } catch {
    return null;
  }
};

// src/runners/command.ts
var commandRunner = (options = {}) => ({
  minimumPairs: 1,
  async list(spec, context) {
    await programOf(spec, context, options);
    return [{ task: null, warnings: [] }];
  },
  async open(spec, task, context) {
    if (task !== null) throw new Error("a command is one benchmark and has no tasks");
    const program = await programOf(spec, context, options);
    const tools = options.tools ?? await findTools(context.environment["PATH"]);
    const launcher = await launch(program, tools);
    try {
      return await sessionOf(launcher, program, tools);
    } catch (error) {
      await launcher[Symbol.asyncDispose]();
      throw error;
    }
  }
});
var command = commandRunner();
var programOf = async (spec, context, { limit = 300 }) => {
  const directory = join3(context.root, spec.directory);
  const environment2 = { ...context.environment, ...spec.environment };
  const [name = ""] = spec.argv;
  if (statSync2(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new BenchmarkFailure({
      message: `${inWords2(spec)}: the folder ${spec.directory} does not exist`,
      hint: "is it built by `prepare`, or the path mistaken?"
    });
  const file = await findExecutable(name, environment2["PATH"], directory);
  if (file === null)
    throw new BenchmarkFailure({
      message: `command not found: ${name}`,
      hint: name.includes("/") ? "is it built by `prepare`, and may it be executed?" : 'it is looked up in PATH; commands are not run by a shell (for that: `sh -c "\u2026"`)'
    });
  return {
    file,
    argv: spec.argv,
    directory,
    environment: environment2,
    signal: context.signal,
    limit: Math.min(limit, context.limit),
    slowdown: context.slowdown
  };
};
var launch = (program, { python: python2, time }) => {
  if (python2 !== null) return pythonLauncher(python2, program);
  return time === null ? plainLauncher(program) : timeLauncher(time, program);
};
var warmUp = async (launcher) => {
  const first = await launcher.run(0);
  const more = await launcher.run(Math.max(0, 0.06 - (first.samples[0] ?? 0)));
  const sorted = more.samples.toSorted((a, b) => a - b);
  return { operation: sorted[sorted.length >> 1] ?? Number.NaN, memory: more.memory };
};
var sessionOf = async (launcher, program, tools) => {
  const { operation, memory } = await warmUp(launcher);
  let peak = memory;
  const hidden = () => peak !== null && launcher.floor > 0 && peak <= launcher.floor + SLACK;
  return {
    batch: 1,
    operation,
    warnings: hidden() && tools.time === null ? [
      ...launcher.warnings,
      `memory below ${megabytes(launcher.floor + SLACK)} cannot be told apart here`
    ] : launcher.warnings,
    pid: null,
    async turn(seconds) {
      const runs = await launcher.run(seconds);
      if (runs.memory !== null) peak = Math.max(peak ?? 0, runs.memory);
      return { samples: runs.samples, cpu: runs.cpu === null ? null : runs.cpu / runs.samples.length };
    },
    async finish() {
      const survivors2 = await launcher.end();
      if (survivors2.length > 0) throw leftBehind(program, survivors2);
      return { peakMemory: hidden() ? await smallPeak(program, tools) : peak, values: {} };
    },
    [Symbol.asyncDispose]: () => launcher[Symbol.asyncDispose]()
  };
};
var SLACK = 1 << 20;
var megabytes = (bytes2) => `${Math.ceil(bytes2 / (1 << 20))} MiB`;
var smallPeak = async (program, { time }) => {
  var _stack = [];
  try {
    if (time === null) return null;
    const launcher = __using(_stack, await timeLauncher(time, program), true);
    return (await launcher.run(0)).memory;
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
};

// src/runners/python.ts
import { join as join5 } from "node:path";

// src/runners/python-failure.ts
var goneFailure = (where2, phase, exit, printed2) => endedFailure(
  `${where2} ended its process while ${phase}: it`,
  exit,
  printed2,
  exit.code === null ? null : "neither setup nor statement may end the process, as os._exit() does"
);
var lateFailure = (where2, phase, seconds, printed2) => new BenchmarkFailure({
  message: `${where2} did not finish ${phase} within ${seconds} s`,
  hint: "look for an endless loop, or for what it waits for; its output ends with where it was",
  output: lastLines(printed2)
});
var workerFailure = (where2, failure, printed2) => new BenchmarkFailure({
  message: failure.problem ? `${where2}: ${failure.message}` : `${where2} failed while ${failure.phase}: ${said(failure)}`,
  hint: failure.hint ?? HINTS[failure.type] ?? null,
  output: lastLines([printed2.trimEnd(), failure.trace].filter((text) => text !== "").join("\n"))
});
var said = ({ type: type2, message }) => type2 === "SystemExit" ? `it called ${message}` : message === "" ? type2 : `${type2}: ${message}`;
var MISSING = "is it installed by `prepare`? Modules are looked up in the folder the benchmark runs in and in the packages of its Python; PYTHONPATH is not passed on, set it under `environment:`";
var HINTS = {
  ModuleNotFoundError: MISSING,
  ImportError: MISSING,
  EOFError: "a benchmark gets no input: does it read stdin?",
  SystemExit: "neither setup nor statement may end the process"
};
var leftFailure = (where2, threads, printed2) => new BenchmarkFailure({
  message: threads.length === 0 ? `${where2} did not end after its last turn` : `${where2} left ${threads.length === 1 ? "a thread" : `${threads.length} threads`} running: ${threads.join(", ")}`,
  hint: "end in an exit handler (atexit) what the setup starts, or make its threads daemons",
  output: lastLines(printed2)
});
var strangerFailure = (where2, [name, file]) => new BenchmarkFailure({
  message: `${where2}: ${name} was imported from ${file}, not from the checkout that is measured`,
  hint: "base and head would run the same code: let `prepare` install each checkout into a .venv of its own, or name the folder of the sources, such as `environment: { PYTHONPATH: src }`"
});

// src/runners/python-interpreter.ts
import { existsSync } from "node:fs";
import { delimiter as delimiter2, dirname, join as join4 } from "node:path";
var findInterpreter = async (spec, context) => {
  const environment2 = { ...context.environment, ...spec.environment };
  const directory = join4(context.root, spec.directory);
  if (!existsSync(directory))
    throw new BenchmarkFailure({
      message: `the folder ${spec.directory} does not exist`,
      hint: "is it built by `prepare`, or the path under `directory:` mistaken?"
    });
  const command2 = spec.interpreter ?? await commandOf(directory, context.root, environment2);
  const program = await findExecutable(command2[0] ?? "", environment2["PATH"], context.root);
  if (program === null) throw notFound(command2[0] ?? "");
  const argv = [program, ...command2.slice(1)];
  const key = JSON.stringify([argv, directory, environment2]);
  const found = known2.get(key) ?? ask2(argv, directory, environment2, context.signal);
  known2.set(key, found);
  return found;
};
var known2 = /* @__PURE__ */ new Map();
var WINDOWS = process.platform === "win32";
var inVenv = (folder) => join4(folder, WINDOWS ? "Scripts/python.exe" : "bin/python");
var commandOf = async (directory, root, environment2) => {
  const active = environment2["VIRTUAL_ENV"];
  const folders = [
    ...[directory, root].flatMap((folder) => [join4(folder, ".venv"), join4(folder, "venv")]),
    ...active ? [active] : []
  ];
  const venv = folders.map(inVenv).find(existsSync);
  if (venv !== void 0) return [venv];
  for (const [lockfile, ...command2] of LAUNCHERS) {
    const locked2 = [directory, root].some((folder) => existsSync(join4(folder, lockfile)));
    const installed = await findExecutable(command2[0] ?? "", environment2["PATH"], directory);
    if (locked2 && installed !== null) return command2;
  }
  const onPath = await findExecutable("python3", environment2["PATH"], directory);
  return [onPath === null ? "python" : "python3"];
};
var LAUNCHERS = [
  ["uv.lock", "uv", "run", "--frozen", "--no-sync", "python"],
  ["poetry.lock", "poetry", "run", "python"]
];
var notFound = (name) => new BenchmarkFailure({
  message: name === "python" ? "no python3 on PATH" : `Python interpreter not found: ${name}`,
  hint: "install Python 3.8 or newer, or name it: `interpreter: .venv/bin/python`"
});
var PROBE2 = `import json, sys
print("@" + json.dumps([sys.executable, sys.prefix, getattr(sys, "base_prefix", sys.prefix), sys.version_info[:3]]) + "@")`;
var ask2 = async (argv, directory, environment2, signal) => {
  const said2 = await run4([...argv, "-c", PROBE2], directory, environment2, signal);
  const [path, prefix, basePrefix, version] = said2;
  const [major = 0, minor = 0] = version;
  if (major < 3 || major === 3 && minor < 8)
    throw new BenchmarkFailure({
      message: `${path} is Python ${version.join(".")}; 3.8 or newer is needed`,
      hint: "put a newer one first on PATH, or name it: `interpreter: python3.12`"
    });
  if (prefix === basePrefix) return { path, environment: environment2 };
  const folders = [dirname(path), environment2["PATH"]].filter(Boolean);
  return { path, environment: { ...environment2, VIRTUAL_ENV: prefix, PATH: folders.join(delimiter2) } };
};
var run4 = async (argv, directory, environment2, signal) => {
  const shown = argv.slice(0, -2).join(" ");
  try {
    const { output, code, timedOut } = await runProcess({ argv, directory, environment: environment2, signal }, 120);
    const answer = /@(\[.*\])@/.exec(output)?.[1];
    if (answer !== void 0) return JSON.parse(answer);
    throw new BenchmarkFailure({
      message: timedOut ? `${shown} does not answer` : `${shown} does not run (exit code ${code})`,
      hint: "it has to start Python; name another one under `interpreter:`",
      output: lastLines(output),
      exitCode: code
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new BenchmarkFailure({ message: `${shown} cannot be started: ${error.message}`, hint: error.hint });
  }
};

// src/runners/python-worker-code.py
var python_worker_code_default = `"""First part of the worker program: from two texts to a generator that times them as timeit would."""
import ast
import linecache
import re
import sys
import types


class Problem(Exception):
    """Something that makes a benchmark unusable, in words; \`hint\` says what to do."""

    def __init__(self, message, hint=None):
        super().__init__(message)
        self.hint = hint


# As timeit's template, but it waits between stretches: the setup runs once a process.
TEMPLATE = """
def inner(_timer):
    _it = yield
    while True:
        _t0 = _timer()
        for _i in _it:
            pass
        _t1 = _timer()
        _it = yield _t1 - _t0
"""
SOURCE = '<benchmark>'


def compiled(setup, statement, namespace):
    """The generator function of a benchmark: names of the setup are local variables of the loop, as in timeit."""
    # Neither text may lean on the function around it; this also gives syntax errors their own line.
    compile(setup, 'setup', 'exec', dont_inherit=True)
    compile(statement, 'stmt', 'exec', dont_inherit=True)
    lines = setup.split('\\n')
    before, timed = ast.parse(setup), ast.parse(statement)
    ast.increment_lineno(timed, len(lines))
    tree = ast.parse(TEMPLATE)
    function = tree.body[0]
    function.body[1].body[1].body[:0] = timed.body
    function.body[:0] = before.body
    text = [line + '\\n' for line in lines + statement.split('\\n')]
    linecache.cache[SOURCE] = (1, None, text, SOURCE)
    scope = {}
    exec(compile(tree, SOURCE, 'exec', dont_inherit=True), namespace, scope)
    return scope['inner']


def main_namespace():
    """What timeit gives its statements: the names of the timeit module, in the main program's place."""
    import timeit

    main = types.ModuleType('__main__')
    hidden = {'__name__', '__file__', '__spec__', '__loader__', '__cached__', '__package__', '__doc__'}
    vars(main).update((name, value) for name, value in vars(timeit).items() if name not in hidden)
    sys.modules['__main__'] = main
    return vars(main)


# As YAML has numbers; what stands in quotes there looks the same here.
NUMBER = re.compile(r'[-+]?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?', re.ASCII)


def argument(value):
    """Arguments come as YAML had them, but numbers as texts."""
    if isinstance(value, list):
        return [argument(item) for item in value]
    if isinstance(value, dict):
        return {name: argument(item) for name, item in value.items()}
    match = NUMBER.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return value
    return float(value) if match.group(2) or match.group(3) else int(value)


def called(target, args, namespace):
    """Setup and statement that call \`module:function\`, with the arguments as local variables."""
    import inspect

    module, _, path = target.partition(':')
    __import__(module)
    function = sys.modules[module]
    for name in path.split('.'):
        if not hasattr(function, name):
            raise Problem('%s has no %s' % (module, path), 'is the name after the colon right?')
        function = getattr(function, name)
    if not callable(function):
        raise Problem('%s is a %s and cannot be called' % (target, type(function).__name__))
    if inspect.iscoroutinefunction(function):
        example = 'stmt: asyncio.run(%s.%s(\u2026))' % (module, path)
        raise Problem('%s is asynchronous: a call only makes a coroutine' % target, 'write ' + example)
    pairs = sorted(args.items()) if isinstance(args, dict) else enumerate(args)
    values = [(str(name), argument(value)) for name, value in pairs]
    namespace['_call'] = function, [value for _, value in values]
    names = ''.join('_%s, ' % name for name, _ in values)
    passed = ', '.join('%s_%s' % ('' if name.isdigit() else name + '=', name) for name, _ in values)
    return '_stmt, (%s) = _call' % names if names else '_stmt, _ = _call', '_stmt(%s)' % passed
`;

// src/runners/python-worker-facts.py
var python_worker_facts_default = `"""Third part of the worker program: what this Python is, and what went wrong in it."""
import os
import re
import sys
import threading
import traceback


def tracers():
    """Names of what watches every line or call: coverage, debuggers, profilers."""
    hooks = sys.gettrace(), sys.getprofile(), getattr(threading, '_trace_hook', None)
    names = [getattr(hook, '__module__', None) or type(hook).__name__ for hook in hooks if hook is not None]
    monitoring = getattr(sys, 'monitoring', None)
    if monitoring is not None:
        names += filter(None, map(monitoring.get_tool, range(6)))
    return sorted(set(map(str, names)))


def facts(root):
    """What this Python is, and what of it makes measured code unlike production's."""
    import sysconfig

    try:
        from _tracemalloc import is_tracing
    except ImportError:
        is_tracing = bool
    variable = sysconfig.get_config_var
    return {
        'path': os.path.realpath(sys.executable or ''),
        'version': sys.version.split()[0],
        'name': {'cpython': 'CPython', 'pypy': 'PyPy'}.get(sys.implementation.name, sys.implementation.name),
        'devMode': bool(getattr(sys.flags, 'dev_mode', False)),
        'debugBuild': bool(variable('Py_DEBUG')) or hasattr(sys, 'gettotalrefcount'),
        'freeThreaded': bool(variable('Py_GIL_DISABLED')),
        'gil': getattr(sys, '_is_gil_enabled', lambda: True)(),
        'optimize': sys.flags.optimize,
        'malloc': os.environ.get('PYTHONMALLOC', ''),
        'tracemalloc': is_tracing(),
        'tracers': tracers(),
        'unawaited': unawaited,
        'stranger': stranger(root),
    }


def stranger(root):
    """Name and file of a module that the project at \`root\` has too but that was imported from elsewhere, or None."""
    root, library = os.path.realpath(root), os.path.dirname(os.path.realpath(os.__file__))
    folders = [os.path.join(top, part) for top in (root, os.path.realpath(os.curdir)) for part in ('', 'src', 'lib')]
    for name, module in sorted(sys.modules.copy().items()):
        # Not by getattr: some modules import others when they are asked for an attribute.
        known = getattr(module, '__dict__', {})
        file = known.get('__file__')
        file = os.path.realpath(file) if isinstance(file, str) else root + os.sep
        standard = file.startswith(library + os.sep) and '-packages' not in file
        if file.startswith(root + os.sep) or standard:
            continue
        tail = name.replace('.', os.sep) + (os.sep + '__init__.py' if '__path__' in known else '.py')
        if any(os.path.exists(os.path.join(folder, tail)) for folder in folders):
            return [name, file]
    return None


unawaited = False


def watch_warnings():
    """Notices a coroutine that nobody awaits: then its body was never run."""
    import warnings

    shown = warnings.showwarning

    def show(message, *args, **kwargs):
        global unawaited
        unawaited = unawaited or 'was never awaited' in str(message)
        shown(message, *args, **kwargs)

    warnings.showwarning = show


def failure(error, setup):
    """An exception as the message \`failed\`: one line, and the lines of its trace that are the benchmark's."""
    if isinstance(error, RuntimeError) and isinstance(error.__cause__, StopIteration):
        error = error.__cause__  # A generator may not let this through as it is.
    try:
        text = str(error)
    except Exception:
        text = ''
    if isinstance(error, SystemExit):
        text = 'sys.exit(%s)' % ('' if error.code is None else repr(error.code))
    frames = error.__traceback__
    while frames is not None and frames.tb_frame.f_globals is globals():
        frames = frames.tb_next
    first = setup.count('\\n') + 1

    def part(match):
        line, function = int(match.group(1)), match.group(2)
        where = 'setup, line %d' % line if line <= first else 'stmt, line %d' % (line - first)
        return where + ('' if function == 'inner' else ', in ' + function)

    trace = ''.join(traceback.format_exception(type(error), error, frames))
    trace = re.sub('File "%s", line ([0-9]+), in (.+)' % SOURCE, part, trace)
    return {
        'type': type(error).__name__,
        'problem': isinstance(error, Problem),
        'message': (text.strip().split('\\n') or [''])[0][:300],
        'hint': getattr(error, 'hint', None) if isinstance(error, Problem) else None,
        'trace': '' if isinstance(error, Problem) else trace[-16384:],
    }
`;

// src/runners/python-worker-timing.py
var python_worker_timing_default = `"""Second part of the worker program: repeats a benchmark, warms it up, and asks the system what it used."""
import gc
import itertools
import sys
import time

try:
    import resource
except ImportError:
    resource = None

# Taken before a benchmark can replace them.
clock = time.perf_counter_ns
process_time = time.process_time_ns
repeat = itertools.repeat

MOST_SAMPLES = 4096
# A sample lasts at least this long: 400 times what reading the clock costs, so that the loop over samples costs little.
SAMPLE = 20_000
BLOCK = 2_000_000
# CPython specialises within milliseconds; a tracing JIT takes longer.
SHORTEST, LONGEST = (200e6, 2e9) if sys.implementation.name == 'pypy' else (30e6, 300e6)


def slowed(extra):
    """A clock whose every second reading comes later: what was between took \`extra\` times as long again, in earnest."""
    begin = None

    def timer():
        nonlocal begin
        now = clock()
        if begin is None:
            begin = now
            return now
        end = now + (now - begin) * extra
        begin = None
        while now < end:
            now = clock()
        return now

    return timer


class Benchmark:
    """One statement, ready for its setup."""

    def __init__(self, request, code):
        namespace = main_namespace()
        setup, statement = request['setup'], code.get('stmt')
        if 'call' in code:
            enter('setting up')
            setup, statement = called(code['call'], code['args'], namespace)
        enter('compiling')
        inner = compiled(setup, statement, namespace)
        self.step = inner(slowed(request['slowdown']) if request['slowdown'] else clock)
        self.collecting = request['gc']

    def set_up(self):
        enter('setting up')
        # timeit turns the collector off before the setup, which may turn it on again.
        self.collecting = self.in_its_gc(lambda: (next(self.step), gc.isenabled())[1])

    def in_its_gc(self, work):
        """Runs with the collector as it is while timing; it is on in between, so that garbage does not pile up."""
        before = gc.isenabled()
        (gc.enable if self.collecting else gc.disable)()
        try:
            return work()
        finally:
            (gc.enable if before else gc.disable)()

    def run(self, nanoseconds, batch):
        """Nanoseconds of every sample of \`batch\` operations, and processor seconds of all of them."""
        return self.in_its_gc(lambda: self.stretch(nanoseconds, batch))

    def stretch(self, nanoseconds, batch):
        send, samples = self.step.send, []
        used = processor_time()
        end = clock() + nanoseconds
        while True:
            samples.append(send(repeat(None, batch)))
            if clock() >= end or len(samples) >= MOST_SAMPLES or channel.forked:
                break
        used = processor_time() - used
        if channel.forked:
            leave(0)  # The statement made this process and did not end it.
        return samples, used

    def heap(self):
        """Bytes that one operation holds at its peak beyond what it found; None where that cannot be known."""
        try:
            import tracemalloc
        except ImportError:
            return None
        tracemalloc.start()
        # The first operation fills caches; an empty loop costs a few objects of our own.
        _, one, none = [self.peak_of(count, tracemalloc) for count in (1, 1, 0)]
        tracemalloc.stop()
        return max(0, one - none)

    def peak_of(self, count, tracemalloc):
        gc.collect()
        tracemalloc.clear_traces()
        self.in_its_gc(lambda: self.step.send(repeat(None, count)))
        return tracemalloc.get_traced_memory()[1]


def processor_time():
    """Seconds of all threads, and of children that were waited for."""
    if resource is None:
        return process_time() / 1e9
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() / 1e9 + children.ru_utime + children.ru_stime


def peak_memory():
    """Bytes. Linux gives a child's ru_maxrss the peak of the process it was forked from, hence /proc first."""
    try:
        with open('/proc/self/status', 'rb') as status:
            for line in status:
                if line.startswith(b'VmHWM:'):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    if resource is None:
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == 'darwin' else 1024)


def middle(values):
    return sorted(values)[len(values) // 2]


def recent(blocks, end):
    """Median of the up to five blocks before \`end\`."""
    return middle(blocks[max(0, end - window(len(blocks))):end])


def window(count):
    return max(1, min(5, count // 2))


def is_warm(blocks, elapsed):
    """Whether operations no longer get faster; \`blocks\` are nanoseconds per operation, oldest first."""
    if len(blocks) < (1 if elapsed > LONGEST else 2) or elapsed < SHORTEST:
        return False
    if elapsed > LONGEST:
        return True
    return recent(blocks, len(blocks)) >= 0.97 * recent(blocks, len(blocks) - window(len(blocks)))


def next_batch(operation, batch):
    """Powers of two, so that trials mostly agree; never smaller again, and at most 8 times larger at once."""
    wanted = 1
    while wanted * max(operation, 0.1) < SAMPLE:
        wanted *= 2
    return max(batch, min(wanted, batch * 8, 65536))


def warm_up(benchmark):
    """Batch and nanoseconds per operation in the steady state."""
    begin, blocks, batch = clock(), [], 1
    while True:
        samples, _ = benchmark.run(BLOCK, batch)
        blocks.append(middle(samples) / batch)
        if is_warm(blocks, clock() - begin):
            return batch, recent(blocks, len(blocks))
        batch = next_batch(blocks[-1], batch)
`;

// src/runners/python-worker.py
var python_worker_default = `"""Last part of the worker program, which holds one side of one trial: runs the setup, warms up, then waits for turns.

All parts are one text, started as \`python -c\`, so that no folder of ours is on sys.path. Python 3.8 and newer, standard
library only. The conversation is one JSON object a line, over the stdin and stdout it is started with; the benchmark
gets others.
"""
import faulthandler
import json
import os
import signal
import sys
import threading
import time

# Taken before a benchmark can replace them.
read, write, leave, sleep = os.read, os.write, os._exit, time.sleep
encode, decode = json.dumps, json.loads
# Seconds that threads and exit handlers may take to end the process.
LEAVE = 3


class Channel:
    """The private ends of stdin and stdout; 0 is now empty, and 1 goes where 2 goes, which nobody takes for answers."""

    def __init__(self):
        self.ends = os.dup(0), os.dup(1)
        self.buffer = b''
        self.forked = False
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.dup2(2, 1)
        os.close(nothing)
        if hasattr(os, 'register_at_fork'):
            os.register_at_fork(after_in_child=self.close)

    def close(self):
        """In a child of the benchmark: it must neither answer nor keep the pipes open."""
        self.forked = True
        for end in self.ends:
            os.close(end)

    def receive(self):
        while b'\\n' not in self.buffer:
            chunk = read(self.ends[0], 65536)
            if not chunk:
                leave(0)  # Whoever started this is gone.
            self.buffer += chunk
        line, self.buffer = self.buffer.split(b'\\n', 1)
        return decode(line)

    def send(self, kind, **fields):
        data = encode(dict(fields, kind=kind)).encode() + b'\\n'
        while data:
            data = data[write(self.ends[1], data):]


def watch_ending():
    """Says who keeps the process from ending, should anything do."""

    def late():
        sleep(LEAVE)
        alive = [thread.name for thread in threading.enumerate() if not thread.daemon]
        channel.send('left', threads=[name for name in alive if name != threading.main_thread().name])
        leave(1)

    threading.Thread(target=late, name='watch', daemon=True).start()


phase = 'loading'
name = None


def enter(next_phase):
    global phase
    phase = next_phase


def tell(error, setup):
    if channel.forked:
        leave(0 if isinstance(error, SystemExit) and not error.code else 1)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
    channel.send('failed', phase=phase, benchmark=name, **failure(error, setup))
    leave(1)


def converse(request):
    global name
    benchmarks = []
    for code in request['codes']:
        name = code['name']
        benchmarks.append(Benchmark(request, code))
    benchmark = benchmarks[0]
    name = request['codes'][0]['name'] if len(benchmarks) == 1 else None
    benchmark.set_up()
    if request['list']:
        channel.send('listed', facts=facts(request['root']))
        return
    channel.send('loaded')
    enter('warming up')
    batch, operation = warm_up(benchmark)
    channel.send('ready', batch=batch, operation=operation / 1e9, facts=facts(request['root']))
    enter('measuring')
    while True:
        message = channel.receive()
        if message['kind'] == 'finish':
            break
        samples, used = benchmark.run(message['seconds'] * 1e9, message['batch'])
        channel.send('turn', samples=samples, cpu=used)
    peak = peak_memory()
    enter('counting memory')
    heap = benchmark.heap() if request['heap'] else None
    enter('ending')
    benchmark.step.close()
    channel.send('finished', peak=peak, heap=heap)


def main():
    request = channel.receive()
    faulthandler.enable()
    if hasattr(faulthandler, 'register'):
        # A benchmark that hangs is ended by this signal: then its output shows where it hung.
        faulthandler.register(signal.SIGTERM, all_threads=False, chain=True)
    watch_warnings()
    try:
        converse(request)
    except BaseException as error:
        tell(error, request['setup'])
    watch_ending()


channel = Channel()
main()
`;

// src/runners/python-link.ts
var WORKER = [python_worker_code_default, python_worker_timing_default, python_worker_facts_default, python_worker_default].join("\n");
var startWorker = async (options) => {
  const { python: python2, directory, environment: environment2, signal, request, where: where2 } = options;
  const argv = [python2, "-c", WORKER];
  const running = await startProcess({ argv, directory, environment: environment2, signal, talk: "streams" });
  const next = inbox(running);
  const only = request.codes.length === 1 ? request.codes[0]?.name ?? null : null;
  const say = (message) => void running.child.stdin?.write(`${JSON.stringify(message)}
`);
  const fail = async (trouble, phase, seconds) => {
    await running.end(trouble === "late" ? 0 : 1);
    signal.throwIfAborted();
    const printed2 = running.output();
    if (trouble === "gone") throw goneFailure(where2(only), phase, await running.exit, printed2);
    if (trouble === "late") throw lateFailure(where2(only), phase, seconds, printed2);
    throw workerFailure(where2(trouble.benchmark), trouble, printed2);
  };
  say(request);
  return {
    running,
    send: say,
    async expect(kind, phase, seconds) {
      const message = await next(seconds);
      if (message === "gone" || message === "late" || message.kind === "failed")
        return fail(message, phase, seconds);
      if (message.kind !== kind) throw new Error(`the worker sent ${message.kind} instead of ${kind}`);
      return message;
    },
    async left(seconds) {
      const message = await next(seconds);
      return typeof message !== "string" && message.kind === "left" ? message.threads : null;
    }
  };
};
var ARRIVE = 100;
var inbox = ({
  child,
  exit
}) => {
  let text = "";
  let gone = false;
  let wake = () => {
  };
  const end = () => {
    gone = true;
    wake();
  };
  child.stdout?.setEncoding("utf8");
  child.stdout?.on("data", (chunk) => {
    text += chunk;
    wake();
  });
  child.stdout?.once("close", end);
  void exit.then(() => setTimeout(end, ARRIVE));
  return (seconds) => new Promise((settle) => {
    const finish3 = (result) => {
      clearTimeout(limit);
      wake = () => {
      };
      settle(result);
    };
    const limit = setTimeout(() => finish3("late"), seconds * 1e3);
    wake = () => {
      const stop = text.indexOf("\n");
      if (stop >= 0) {
        const line = text.slice(0, stop);
        text = text.slice(stop + 1);
        finish3(JSON.parse(line));
      } else if (gone) finish3("gone");
    };
    wake();
  });
};

// src/runners/python-traps.ts
var trapsOf = (facts) => [
  facts.devMode && "the development mode of Python (-X dev, PYTHONDEVMODE) is on: it checks more and is slower",
  facts.debugBuild && `${facts.path} is a debug build, which is several times slower than what users run`,
  facts.optimize > 0 && "assertions are removed (-O, PYTHONOPTIMIZE): only right if production runs that way too",
  facts.malloc !== "" && facts.malloc !== "pymalloc" && `PYTHONMALLOC=${facts.malloc}: memory is not managed as in production`,
  facts.tracemalloc && "tracemalloc follows every allocation (PYTHONTRACEMALLOC?) and slows it several times",
  facts.tracers.length > 0 && `${facts.tracers.join(", ")} watches the code (coverage, a debugger, a profiler): it is measured too`,
  facts.freeThreaded && `${facts.path} is a free-threaded build, with the global lock ${facts.gil ? "on" : "off"}`,
  facts.unawaited && "a coroutine was made and never awaited, so what it would do is not measured"
].filter((text) => text !== false);

// src/runners/runner.ts
var NO_WISHES = { seed: 0, metrics: [] };

// src/runners/python.ts
var END = 5;
var pythonRunner = ({
  loadLimit = 60,
  operationLimit = 60
} = {}) => {
  const limits = ({ limit }) => ({
    loadLimit: Math.min(limit, loadLimit),
    operationLimit: Math.min(limit, operationLimit)
  });
  return {
    minimumPairs: 3,
    list: (spec, context) => list(spec, context, limits(context)),
    open: (spec, task, context, wishes = NO_WISHES) => open(spec, task, context, wishes, limits(context))
  };
};
var python = pythonRunner();
var codesOf = ({ code }) => {
  if (code.form === "call") return [{ name: null, call: code.call, args: code.args }];
  if (code.form === "stmt") return [{ name: null, stmt: code.stmt }];
  return Object.entries(code.benchmarks).map(([name, stmt]) => ({ name, stmt }));
};
var inWords3 = ({ code }, name) => {
  if (name !== null) return `python benchmark "${name}"`;
  if (code.form === "benchmarks") return "the python benchmarks";
  const [line = ""] = (code.form === "call" ? code.call : code.stmt).split("\n", 1);
  return `python \`${line.length > 60 ? `${line.slice(0, 59)}\u2026` : line}\``;
};
var start2 = async (spec, codes, context, { wishes, isListing }) => {
  const { path, environment: environment2 } = await findInterpreter(spec, context);
  return startWorker({
    python: path,
    directory: join5(context.root, spec.directory),
    // Luck of the hash order belongs to the trial: the same on both sides, another one in the next trial.
    environment: { PYTHONHASHSEED: String(wishes.seed), ...environment2 },
    signal: context.signal,
    where: (name) => inWords3(spec, name),
    request: {
      root: context.root,
      setup: spec.code.form === "call" ? "" : spec.code.setup,
      codes,
      list: isListing,
      gc: spec.gc,
      slowdown: context.slowdown,
      heap: wishes.metrics.includes("heap-per-op")
    }
  });
};
var list = async (spec, context, { loadLimit }) => {
  var _stack = [];
  try {
    const codes = codesOf(spec);
    const link = await start2(spec, codes, context, { wishes: NO_WISHES, isListing: true });
    const running = __using(_stack, link.running, true);
    const { facts } = await link.expect("listed", "setting up", loadLimit);
    if (facts.stranger !== null) throw strangerFailure(inWords3(spec, null), facts.stranger);
    await running.end(END);
    const runtime2 = { name: facts.name, version: facts.version, path: facts.path };
    return codes.map(({ name }) => ({ task: name, warnings: [], runtime: runtime2 }));
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
};
var open = async (spec, task, context, wishes, limits) => {
  const where2 = inWords3(spec, task);
  const codes = codesOf(spec).filter(({ name }) => name === task);
  if (codes.length === 0)
    throw new BenchmarkFailure({
      message: `${inWords3(spec, null)} have no benchmark "${task}"`,
      hint: `there are ${codesOf(spec).map(({ name }) => name).join(", ")}`
    });
  const link = await start2(spec, codes, context, { wishes, isListing: false });
  await link.expect("loaded", "setting up", limits.loadLimit);
  const ready = await link.expect("ready", "warming up", limits.operationLimit);
  if (ready.facts.stranger !== null) {
    await link.running.end();
    throw strangerFailure(where2, ready.facts.stranger);
  }
  return {
    batch: ready.batch,
    operation: ready.operation,
    warnings: [...trapsOf(ready.facts), ...unmet(wishes.metrics, ready.facts)],
    pid: link.running.pid,
    turn: (seconds, batch = ready.batch) => turn(link, seconds, batch, limits),
    finish: () => finish(link, where2, limits),
    [Symbol.asyncDispose]: () => link.running[Symbol.asyncDispose]()
  };
};
var unmet = (metrics, { name }) => metrics.includes("heap-per-op") && name !== "CPython" ? [`heap-per-op needs tracemalloc, which ${name} may not have`] : [];
var turn = async (link, seconds, batch, { operationLimit }) => {
  link.send({ kind: "turn", seconds, batch });
  const { samples, cpu } = await link.expect("turn", "measuring", seconds + operationLimit);
  if (!samples.every((sample) => sample > 0))
    throw new BenchmarkFailure({
      message: "an operation took no time at all",
      hint: "the clock of this machine is too coarse for it: let one operation do more work"
    });
  return { samples: samples.map((sample) => sample / 1e9 / batch), cpu: cpu / (samples.length * batch) };
};
var finish = async (link, where2, { operationLimit }) => {
  link.send({ kind: "finish" });
  const { peak, heap } = await link.expect("finished", "ending", operationLimit);
  const threads = await link.left(END);
  const survivors2 = await link.running.end(END);
  if (threads !== null) throw leftFailure(where2, threads, link.running.output());
  if (survivors2.length > 0)
    throw survivorFailure(
      where2,
      survivors2,
      "wait for them in the statement, or end them in an exit handler (atexit)"
    );
  const values = heap === null ? {} : { "heap-per-op": heap };
  return { peakMemory: peak, values };
};

// src/runners/report-run.ts
import { stat as stat2 } from "node:fs/promises";
import { join as join6 } from "node:path";
async function runTool(spec, context, format) {
  var _stack = [];
  try {
    const directory = join6(context.root, spec.directory);
    const place = spec.file === null ? null : { path: join6(directory, spec.file), name: spec.file };
    const before = place === null ? /* @__PURE__ */ new Map() : await stampsOf(place.path, place.name);
    const running = __using(_stack, await start3(spec, context, directory), true);
    const { stdout, output } = collect(running);
    const exit = await ended(running, spec, context, output);
    const printed2 = await stdout;
    if (printed2 === null) throw tooLong(spec);
    if (exit.code !== 0) throw endedFailure(commandInWords(spec.argv), exit, output());
    if (place === null) return { report: { file: "stdout", bytes: printed2 }, output: output() };
    return { report: await fresh(place, before, format, spec, output), output: output() };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function start3(spec, context, directory) {
  const environment2 = { ...context.environment, ...spec.environment };
  const [name = ""] = spec.argv;
  const words = commandInWords(spec.argv);
  const folder = await stat2(directory).catch(() => null);
  if (folder?.isDirectory() !== true)
    throw new BenchmarkFailure({
      message: `${words}: the folder ${spec.directory} does not exist`,
      hint: "is it built by `prepare`, or the path mistaken?"
    });
  const file = await findExecutable(name, environment2["PATH"], directory);
  if (file === null)
    throw new BenchmarkFailure({
      message: `command not found: ${name}`,
      hint: name.includes("/") ? "is it built by `prepare`, and may it be executed?" : 'it is looked up in PATH; commands are not run by a shell (for that: ["sh", "-c", "\u2026"])'
    });
  try {
    return await startProcess({
      argv: [file, ...spec.argv.slice(1)],
      directory,
      environment: environment2,
      signal: context.signal,
      talk: "streams"
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new BenchmarkFailure({ message: `${words} cannot be started: ${error.message}`, hint: error.hint });
  }
}
function collect(running) {
  const chunks = [];
  const printed2 = tail2();
  let size = 0;
  running.child.stdin?.end();
  running.child.stdout?.on("data", (chunk) => {
    printed2.push(chunk);
    size += chunk.length;
    if (size <= LARGEST_REPORT) chunks.push(chunk);
    else void running.end();
  });
  const closed = new Promise((settle) => running.child.stdout?.once("close", () => settle()));
  return {
    stdout: closed.then(() => size > LARGEST_REPORT ? null : Buffer.concat(chunks)),
    output: () => [printed2.text(), running.output()].map((text) => lastLines(harmless(text), 12)).filter((text) => text !== "").join("\n")
  };
}
async function ended(running, spec, context, output) {
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    void running.end();
  }, context.limit * 1e3);
  const exit = await running.exit;
  clearTimeout(limit);
  const survivors2 = await running.end(1);
  context.signal.throwIfAborted();
  const words = commandInWords(spec.argv);
  if (late)
    throw new BenchmarkFailure({
      message: `${words} did not end within ${context.limit} s`,
      hint: "one run of it is one side of one trial, and a verdict needs at least 16: let it measure for a shorter time",
      output: output()
    });
  if (exit.code === 0 && survivors2.length > 0)
    throw survivorFailure(
      words,
      survivors2,
      "a run ends when its process ends: let it wait for what it starts"
    );
  return exit;
}
var tooLong = (spec) => new BenchmarkFailure({
  message: `${commandInWords(spec.argv)} printed more than ${LARGEST_REPORT / 2 ** 20} MiB`,
  hint: "let it write its report to a file, and name it with `file:`"
});
var stampOf = async (path) => {
  const info = await stat2(path, { bigint: true }).catch(() => null);
  return info === null ? null : `${info.mtimeNs} ${info.ctimeNs} ${info.size} ${info.ino}`;
};
async function stampsOf(path, name) {
  const info = await stat2(path).catch(() => null);
  const inside = info?.isDirectory() === true ? await filesIn(path, name) : info === null ? [] : [""];
  const stamps = await Promise.all(
    inside.map(async (each) => [each, await stampOf(join6(path, each))])
  );
  return new Map(stamps.flatMap(([each, stamp]) => stamp === null ? [] : [[each, stamp]]));
}
async function fresh({ path, name }, before, format, spec, output) {
  const missing = (what) => new BenchmarkFailure({
    message: `${commandInWords(spec.argv)} ${what}`,
    hint: "is `file:` where the tool writes its report, relative to where it runs?",
    output: output()
  });
  const after = await stampsOf(path, name);
  if (after.size === 0) throw missing(`wrote no ${name}`);
  const isNew = (inside) => after.get(inside) !== before.get(inside);
  if (![...after.keys()].some(isNew)) throw missing(`left ${name} as it was before the run`);
  return readReportFiles(
    path,
    name,
    (inside) => format.folder?.wants(inside) === true && (isNew(inside) || format.folder.describes(inside))
  );
}

// src/runners/report-shares.ts
function sharesOf(measurements, slowdown) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const measurement of measurements) {
    const group = groups2.get(measurement.name);
    if (group === void 0) groups2.set(measurement.name, [measurement]);
    else group.push(measurement);
  }
  return new Map([...groups2].map(([name, group]) => [name, shareOf(group, 1 + slowdown)]));
}
var TIMES = /* @__PURE__ */ new Set(["p50", "p75", "p90", "p95", "p99", "mean", "min"]);
function shareOf(group, slower) {
  const sampled = group.find(({ metric, samples }) => TIMES.has(metric) && samples.length > 0);
  const single = (metric) => {
    const found = group.find((each) => each.metric === metric);
    return found === void 0 ? null : valueOf(found);
  };
  const cpu = single("cpu-time");
  return {
    turn: {
      samples: sampled?.samples.map((time) => time * slower) ?? [],
      cpu: cpu === null ? null : cpu * slower
    },
    batch: sampled?.batch ?? 1,
    peakMemory: single("peak-memory"),
    values: slowed(Object.assign({}, ...group.map((each) => valuesOf(each))), slower),
    units: Object.fromEntries(
      group.flatMap(({ metric, foreignUnit }) => foreignUnit === null ? [] : [[metric, foreignUnit]])
    )
  };
}
var valueOf = ({ metric, summary }) => (metric === "peak-memory" ? summary.max : void 0) ?? summary.mean ?? null;
function valuesOf(measurement) {
  const { metric, samples, summary } = measurement;
  if (metric === "cpu-time" || metric === "peak-memory") return {};
  if (!TIMES.has(metric)) {
    const value = valueOf(measurement);
    return value === null ? {} : { [metric]: value };
  }
  if (samples.length > 0) return {};
  return Object.fromEntries(Object.entries(summary).filter(([name]) => TIMES.has(name)));
}
var slowed = (values, slower) => Object.fromEntries(
  METRIC_NAMES.flatMap((name) => {
    const value = values[name];
    if (value === void 0) return [];
    const { unit, worse } = metricOf(name);
    const factor = unit === "%" ? 1 : worse === "lower" ? 1 / slower : slower;
    return [[name, value * factor]];
  })
);

// src/runners/report.ts
var report = {
  minimumPairs: 1,
  async list(spec, context) {
    const names3 = new Set((await measure2(spec, context)).map(({ name }) => name));
    return [...names3].map((task) => ({ task, warnings: [] }));
  },
  together: async (spec, context) => sharesOf(await measure2(spec, context), context.slowdown),
  async exact(spec, task, context, metrics) {
    const counted = await counts(spec, context);
    return exactly(
      counted.filter(({ name }) => name === task),
      metrics
    );
  }
};
async function measure2(spec, context) {
  const { format } = spec;
  if (!isFormatName(format)) throw new TypeError(`no format ${format}`);
  const words = commandInWords(spec.argv);
  try {
    const written = await runTool(spec, context, formatOf(format));
    return understood(spec, () => readReport(format, written.report), written.output);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new BenchmarkFailure({ message: `the report of ${words}: ${error.message}`, hint: error.hint });
  }
}
function understood(spec, work, output) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const hint = error.hint ?? `perf-budgets parse --format ${spec.format} FILE shows how a report is read`;
    const message = `the report of ${commandInWords(spec.argv)} is not as expected of ${spec.format}: ${error.message}`;
    throw new BenchmarkFailure({ message, hint, output }, error);
  }
}
var known3 = /* @__PURE__ */ new WeakMap();
function counts(spec, context) {
  const runs = known3.get(context) ?? /* @__PURE__ */ new Map();
  known3.set(context, runs);
  const key = JSON.stringify(spec);
  const run6 = runs.get(key) ?? measure2(spec, context);
  runs.set(key, run6);
  return run6;
}
var exactly = (measurements, metrics) => Object.fromEntries(
  measurements.filter(({ metric, summary }) => metrics.includes(metric) && summary.mean !== void 0).map(({ metric, summary }) => [metric, summary.mean])
);

// src/runners/tinybench.ts
import { existsSync as existsSync2 } from "node:fs";
import { join as join7 } from "node:path";
import { fileURLToPath } from "node:url";

// src/runners/tinybench-failure.ts
var OLD_NODE = 'this Node does not run TypeScript: use Node 22.18 or newer (22.6 with `node-args: ["--experimental-strip-types"]`), build to JavaScript in `prepare`, or add a loader: `node-args: ["--import", "@oxc-node/core/register"]`';
var HINTS2 = {
  ERR_UNKNOWN_FILE_EXTENSION: OLD_NODE,
  ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX: 'Node only strips types: write it without enum, namespace and parameter properties, or add `node-args: ["--experimental-transform-types"]`',
  ERR_MODULE_NOT_FOUND: "is it installed and built by `prepare`? Node wants the whole file name of an import, with its extension",
  MODULE_NOT_FOUND: "is it installed and built by `prepare`?",
  ERR_INVALID_TYPESCRIPT_SYNTAX: "the file has a syntax error"
};
var goneFailure2 = (where2, phase, exit, printed2) => endedFailure(
  `${where2} ended its process while ${phase}: it`,
  exit,
  printed2,
  exit.code === 0 ? "a benchmark file must call neither exit() nor disconnect() of `process`" : null
);
var lateFailure2 = (where2, phase, seconds, printed2) => new BenchmarkFailure({
  message: `${where2} did not finish ${phase} within ${seconds} s`,
  hint: "look for an endless loop, or a promise that never settles",
  output: lastLines(printed2)
});
var workerFailure2 = (failure, file, where2, printed2) => new BenchmarkFailure({
  message: failure.hint === null ? `${where2} failed while ${failure.phase}: ${failure.message}` : `${file} ${failure.message}`,
  hint: failure.hint ?? hintFor(failure),
  output: lastLines([failure.stack, printed2].join("\n"))
});
var hintFor = (failure) => {
  if (failure.phase !== "loading") return null;
  if (/already exists/.test(failure.message)) return "every benchmark of a file needs a name of its own";
  if (failure.code?.endsWith("MODULE_NOT_FOUND") && failure.message.includes("'tinybench'"))
    return "install tinybench in the project: `npm install --save-dev tinybench`";
  return HINTS2[failure.code ?? ""] ?? null;
};

// src/runners/tinybench-link.ts
var startWorker2 = async (worker, spec, request, context) => {
  const running = await startProcess({
    argv: [context.node, ...spec.nodeArgs, worker, JSON.stringify(request)],
    directory: context.root,
    environment: context.environment,
    signal: context.signal,
    talk: "messages"
  });
  const next = inbox2(running.child);
  const fail = async (message, phase, seconds) => {
    await running.end(message === "gone" ? 1 : 0);
    context.signal.throwIfAborted();
    const printed2 = running.output();
    if (message === "gone")
      throw goneFailure2(where(spec, request, phase), phase, await running.exit, printed2);
    if (message === "late") throw lateFailure2(where(spec, request, phase), phase, seconds, printed2);
    throw workerFailure2(message, spec.file, where(spec, request, message.phase), printed2);
  };
  return {
    running,
    send: (message) => void running.child.send(message),
    async expect(kind, phase, seconds) {
      const message = await next(seconds);
      if (message === "gone" || message === "late" || message.kind === "failed")
        return fail(message, phase, seconds);
      if (message.kind !== kind) throw new Error(`the worker sent ${message.kind} instead of ${kind}`);
      return message;
    }
  };
};
var inbox2 = (child) => {
  const messages = [];
  let gone = false;
  let wake = () => {
  };
  child.on("message", (message) => {
    messages.push(message);
    wake();
  });
  child.once("disconnect", () => {
    gone = true;
    wake();
  });
  return (seconds) => new Promise((settle) => {
    const finish3 = (result) => {
      clearTimeout(limit);
      wake = () => {
      };
      settle(result);
    };
    const limit = setTimeout(() => finish3("late"), seconds * 1e3);
    wake = () => {
      const message = messages.shift();
      if (message !== void 0) finish3(message);
      else if (gone) finish3("gone");
    };
    wake();
  });
};
var where = (spec, { task }, phase) => task === null || phase === "loading" ? spec.file : `${spec.file}: benchmark "${task}"`;

// src/runners/tinybench-traps.ts
var LOADERS = /(?:^(?:--[\w-]+=)?|node_modules[/\\])(tsx|ts-node|jiti|esbuild-register|esbuild-runner|sucrase)(?=[/\\]|$)/;
var SLOWING = /^--(?:inspect|prof|cpu-prof|heap-prof|no-opt|jitless|trace|coverage|experimental-test-coverage)/;
var loaderWarning = (loader) => `${loader} compiles the benchmark: such loaders made measured code 16 to 65 times slower (tsx: closures, jiti: imported bindings); use a Node that runs TypeScript itself, or build first`;
var trapsIn = (args) => [
  ...new Set(
    args.flatMap((arg) => {
      const loader = LOADERS.exec(arg)?.[1];
      if (loader !== void 0) return [loaderWarning(loader)];
      return SLOWING.test(arg) ? [`${arg} slows the measured code down`] : [];
    })
  )
];

// src/runners/tinybench.ts
var workerPath = () => {
  const places = ["./tinybench-worker.js", "../../build/tinybench-worker.js"];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync2);
  if (found === void 0) throw new Error(`tinybench-worker.js is missing beside ${import.meta.url}`);
  return found;
};
var END2 = 5;
var tinybenchRunner = (given = {}) => {
  const options = ({ limit }) => ({
    worker: given.worker ?? workerPath(),
    loadLimit: Math.min(limit, given.loadLimit ?? 60),
    operationLimit: Math.min(limit, given.operationLimit ?? 60)
  });
  return {
    minimumPairs: 3,
    list: (spec, context) => list2(spec, context, options(context)),
    open: (spec, task, context) => open2(spec, task, context, options(context))
  };
};
var tinybench = tinybenchRunner();
var start4 = async (spec, task, context, { worker }) => {
  const file = join7(context.root, spec.file);
  if (!existsSync2(file))
    throw new BenchmarkFailure({
      message: `${spec.file} does not exist`,
      hint: "is it built by `prepare`, or the path under `tinybench:` mistaken?"
    });
  return startWorker2(worker, spec, { file, task, slowdown: context.slowdown }, context);
};
var list2 = async (spec, context, options) => {
  var _stack = [];
  try {
    const link = await start4(spec, null, context, options);
    const running = __using(_stack, link.running, true);
    const { tasks, warnings } = await link.expect("listed", "loading", options.loadLimit);
    await running.end(END2);
    return tasks.map((task) => ({ task, warnings: [...trapsIn(spec.nodeArgs), ...warnings] }));
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
};
var open2 = async (spec, task, context, options) => {
  if (task === null) throw new Error("a tinybench suite has no benchmark of its own");
  const link = await start4(spec, task, context, options);
  await link.expect("loaded", "loading", options.loadLimit);
  const ready = await link.expect("ready", "warming up", options.operationLimit);
  return {
    batch: ready.batch,
    operation: ready.operation,
    warnings: [.../* @__PURE__ */ new Set([...trapsIn(spec.nodeArgs), ...ready.warnings])],
    pid: link.running.pid,
    turn: (seconds, batch = ready.batch) => turn2(link, seconds, batch, options),
    finish: () => finish2(link, `${spec.file}: benchmark "${task}"`, options),
    [Symbol.asyncDispose]: () => link.running[Symbol.asyncDispose]()
  };
};
var turn2 = async (link, seconds, batch, { operationLimit }) => {
  link.send({ kind: "turn", seconds, batch });
  const { samples, cpu } = await link.expect("turn", "measuring", seconds + operationLimit);
  if (!samples.every((sample) => sample > 0 && Number.isFinite(sample)))
    throw new BenchmarkFailure({
      message: "an operation took no time at all",
      hint: "it is shorter than the clock can tell: let one call do more work"
    });
  return { samples: Array.from(samples), cpu };
};
var finish2 = async (link, what, { operationLimit }) => {
  link.send({ kind: "finish" });
  const { peak } = await link.expect("finished", "tearing down", operationLimit);
  const survivors2 = await link.running.end(END2);
  if (survivors2.length > 0)
    throw survivorFailure(what, survivors2, "end them in afterAll, teardown, or when the process exits");
  return { peakMemory: peak, values: {} };
};

// src/runners/registry.ts
var RUNNERS = { tinybench, command, python, report };

// src/measure/discover.ts
async function list3(suite, side, context) {
  try {
    return { tasks: await runnerOf(suite.runner).list(suite.runner, context) };
  } catch (error) {
    if (!(error instanceof BenchmarkFailure)) throw error;
    return { failure: { side, ...error.failure } };
  }
}
var REHEARSAL = 0.25;
async function rehearse(suite, tasks, side, context) {
  const { open: open5 } = runnerOf(suite.runner);
  if (open5 === void 0) return null;
  try {
    const hurried = { ...context, limit: REHEARSAL * context.limit };
    for (const { task } of tasks) {
      var _stack = [];
      try {
        const session = __using(_stack, await open5(suite.runner, task, hurried), true);
        await session.turn(0);
      } catch (_) {
        var _error = _, _hasError = true;
      } finally {
        var _promise = __callDispose(_stack, _error, _hasError);
        _promise && await _promise;
      }
    }
    return null;
  } catch (error) {
    if (!(error instanceof BenchmarkFailure)) throw error;
    return { side, ...error.failure };
  }
}
var runnerOf = (spec) => RUNNERS[spec.kind];
function candidates(head, base, listings) {
  const suite = head ?? base;
  const headTasks = tasksOf(listings.head);
  const baseTasks = tasksOf(listings.overlaid) ?? tasksOf(listings.own);
  const baseSpec = (listings.harness === "head" ? head : base)?.runner ?? null;
  const broken = failureOf(listings, head !== null, base !== null);
  if (broken !== null) return [failed(suite, broken)];
  const declared = names2(tasksOf(listings.own));
  const onHead = names2(headTasks);
  const onBase2 = names2(baseTasks);
  const record = (task, status2) => ({
    record: {
      ...emptyRecord(suite, task, status2, listings.harness, warningsOf(headTasks, task)),
      runtime: { base: runtimeOf(baseTasks, task), head: runtimeOf(headTasks, task) }
    },
    task,
    specs: {
      head: status2 === "missing" ? null : head?.runner ?? null,
      base: status2 === "new" || status2 === "missing" ? null : baseSpec
    }
  });
  return [
    ...[...onHead].map((task) => record(task, onBase2.has(task) ? "measured" : "new")),
    ...[...declared].filter((task) => !onHead.has(task)).map((task) => record(task, "missing"))
  ];
}
var tasksOf = (listing) => listing !== null && "tasks" in listing ? listing.tasks : null;
var names2 = (tasks) => new Set(tasks?.map(({ task }) => task));
var warningsOf = (tasks, task) => tasks?.find((each) => each.task === task)?.warnings ?? [];
var runtimeOf = (tasks, task) => tasks?.find((each) => each.task === task)?.runtime ?? null;
function failureOf({ head, own, overlaid }, onHead, onBase2) {
  if (onHead && head !== null && "failure" in head) return head.failure;
  const baseRuns = tasksOf(own) ?? tasksOf(overlaid);
  if (onBase2 && baseRuns === null && own !== null && "failure" in own) return own.failure;
  return null;
}
function failed(suite, failure) {
  const record = { ...emptyRecord(suite, null, "failed", "own", []), failure };
  return { record, task: null, specs: { base: null, head: null } };
}
function emptyRecord(suite, task, status2, harness, warnings) {
  return {
    path: benchmarkPath(suite.name, task),
    suite: suite.name,
    runner: suite.runner.kind,
    scenario: suite.scenario,
    dataset: suite.dataset,
    status: status2,
    failure: null,
    harness,
    runtime: { base: null, head: null },
    trials: [],
    alone: [],
    control: [],
    exact: { base: null, head: null },
    warnings
  };
}
var skipped = (suite) => ({
  record: emptyRecord(suite, null, "skipped", "head", []),
  task: null,
  specs: { base: null, head: null }
});

// src/measure/subject.ts
function subjectOf(candidate, questions, contexts, joint) {
  const { record, specs, task } = candidate;
  if (record.status !== "measured" && record.status !== "new" || specs.head === null) return null;
  const there = (side) => {
    const [spec, context] = [specs[side], contexts[side]];
    if (spec === null || context === null) throw new TypeError(`${record.path} has no ${side}`);
    return [spec, task, context];
  };
  const runner = runnerOf(specs.head);
  const { open: open5, exact, minimumPairs } = runner;
  const metrics = [...new Set(questions.map(({ metric }) => metric))];
  const counted = metrics.filter((metric) => metricOf(metric).exact);
  return {
    path: record.path,
    together: joint === null ? null : { joint, task },
    alone: specs.base === null || contexts.base === null,
    timed: (open5 ?? runner.together) !== void 0 && (metrics.length === 0 || counted.length < metrics.length),
    minimumPairs,
    minimumSamples: Math.max(1, ...questions.map(({ metric }) => samplesNeeded(metric))),
    open: (side, seed) => {
      if (open5 === void 0) throw new TypeError(`${record.path} has nothing to time`);
      return open5(...there(side), { seed, metrics });
    },
    exact: exact === void 0 || counted.length === 0 ? null : (side) => exact(...there(side), counted)
  };
}
function jointsOf(candidates2, contexts) {
  const joints = /* @__PURE__ */ new Map();
  for (const { record, specs: own } of candidates2) {
    const { suite } = record;
    if (joints.has(suite) || own.head === null || runnerOf(own.head).together === void 0) continue;
    const base = candidates2.find((each) => each.record.suite === suite && each.specs.base !== null)?.specs.base;
    const specs = { base: base ?? null, head: own.head };
    const run6 = (side) => {
      const [spec, context] = [specs[side], contexts[side]];
      const together2 = spec === null ? void 0 : runnerOf(spec).together;
      if (spec === null || context === null || together2 === void 0)
        throw new TypeError(`${suite} has no ${side}`);
      return together2(spec, context);
    };
    joints.set(suite, { suite, run: run6 });
  }
  return joints;
}

// src/pipeline/measuring.ts
async function measureAll(candidates2, questions, options) {
  const { method, world } = options;
  const asked = grouped(questions);
  const joints = jointsOf(candidates2, options.contexts);
  const subjects = candidates2.flatMap((candidate) => {
    const { path, suite } = candidate.record;
    return subjectOf(candidate, asked.get(path) ?? [], options.contexts, joints.get(suite) ?? null) ?? [];
  });
  const count2 = `${subjects.length} benchmark${subjects.length === 1 ? "" : "s"}`;
  world.onEvent({ kind: "step", text: `Measuring ${count2}` });
  world.onEvent({ kind: "subjects", paths: subjects.map(({ path }) => path), look: method.firstLook });
  const records = new Map(candidates2.map(({ record }) => [record.path, record]));
  const measured2 = await measure(subjects, {
    ...method,
    ...answers2(records, asked, method),
    seed: options.seed,
    timeLimit: options.timeLimit,
    pin: options.pin,
    onProgress: world.onEvent,
    clock: world.clock,
    signal: world.signal
  });
  for (const each of measured2) records.set(each.path, fill(records.get(each.path), each));
  return [...records.values()];
}
function answers2(records, asked, method) {
  const bounds = boundariesOf(method);
  const about = (measured2, ask3) => {
    const record = fill(records.get(measured2.path), measured2);
    return (asked.get(measured2.path) ?? []).map((question) => ask3(question, record, method, bounds));
  };
  const needed = (measured2) => {
    const asking = about(measured2, trialsNeeded).filter((number) => number !== null);
    const possible = asking.filter((number) => number > 0 && number !== Infinity);
    if (possible.length > 0) return Math.max(...possible);
    if (asking.length > 0) return Math.max(...asking);
    return Math.max(0, method.firstLook - Math.max(measured2.trials.length, measured2.alone.length));
  };
  return { needed, wantsControl: (measured2) => about(measured2, wantsControl).includes(true) };
}
function grouped(questions) {
  const result = /* @__PURE__ */ new Map();
  for (const question of questions)
    result.set(question.path, [...result.get(question.path) ?? [], question]);
  return result;
}
function fill(record, measured2) {
  if (record === void 0) throw new TypeError(`${measured2.path} was measured and never asked for`);
  return {
    ...record,
    status: measured2.failure === null ? record.status : "failed",
    failure: measured2.failure,
    trials: measured2.trials,
    alone: measured2.alone,
    control: measured2.control,
    exact: measured2.exact,
    warnings: [...record.warnings, ...measured2.warnings]
  };
}

// src/pipeline/sides.ts
import { readFile as readFile9 } from "node:fs/promises";
import { join as join20 } from "node:path";

// src/system/harness.ts
import { posix } from "node:path";

// src/system/git.ts
import { execFile as execFile2 } from "node:child_process";
import { existsSync as existsSync3 } from "node:fs";
var GitError = class extends UserError {
  stderr;
  code;
  constructor(message, options) {
    super(message, { exitCode: 3, ...options });
    this.stderr = options.stderr;
    this.code = options.code;
  }
};
var SETTINGS = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.untrackedCache=false",
  "core.splitIndex=false",
  "core.quotePath=false",
  "core.safecrlf=false",
  "protocol.ext.allow=never",
  "advice.addEmbeddedRepo=false",
  "gc.auto=0",
  "maintenance.auto=false"
].flatMap((setting) => ["-c", setting]);
var INHERITED = /^GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|PREFIX|NAMESPACE|OBJECT_DIRECTORY|\w*OBJECT_DIRECTORIES|GRAFT_FILE|SHALLOW_FILE|\w*PATHSPECS)$/;
var environment = (extra) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !INHERITED.test(name))),
  LC_ALL: "C",
  LANGUAGE: "",
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_PAGER: "cat",
  ...extra
});
function git(args, options) {
  return new Promise((resolve6, reject) => {
    const child = execFile2(
      "git",
      [...SETTINGS, ...args],
      {
        cwd: options.cwd,
        env: environment(options.env ?? {}),
        maxBuffer: 2 ** 28,
        ...options.signal && { signal: options.signal }
      },
      (error, stdout, stderr) => {
        if (error === null) resolve6(stdout.replace(/\r?\n$/, ""));
        else if (error.name === "AbortError") reject(error);
        else reject(explain(args, options.cwd, stderr, error));
      }
    );
    child.stdin?.on("error", () => {
    });
    child.stdin?.end(options.input ?? "");
  });
}
async function tryGit(args, options) {
  try {
    return await git(args, options);
  } catch (error) {
    if (error instanceof GitError && error.hint === null) return null;
    throw error;
  }
}
var items = (output) => output.split("\0").filter((item) => item !== "");
function checkRevisionName(name) {
  if (name === "" || name.startsWith("-") || /[\u0000-\u0020\u007f]/.test(name))
    throw new UserError(`${JSON.stringify(name)} is not the name of a commit, branch or tag`, {
      hint: "give a branch, a tag or a commit, e.g. --base main"
    });
  return name;
}
var KNOWN = [
  {
    pattern: /dubious ownership/,
    message: (cwd) => `git refuses to work in ${cwd}: the repository belongs to another user`,
    hint: (cwd) => `if you trust it: git config --global --add safe.directory ${quote(cwd)}`
  },
  {
    pattern: /not a git repository/,
    message: (cwd) => `${cwd} is not in a git repository`,
    hint: () => "two commits are compared: run inside a clone, or make one with git init",
    exitCode: 2
  },
  {
    pattern: /No space left on device/,
    message: () => "no space left on the disk while git wrote files",
    hint: () => "free some space, or point TMPDIR at a larger disk"
  }
];
var quote = (text) => /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
function explain(args, cwd, stderr, cause) {
  if (cause.code === "ENOENT")
    return existsSync3(cwd) ? new UserError("git was not found on PATH", { hint: "install git", exitCode: 3, cause }) : new UserError(`the folder ${cwd} does not exist`, { cause });
  const code = typeof cause.code === "number" ? cause.code : null;
  const known4 = KNOWN.find(({ pattern }) => pattern.test(stderr));
  if (known4) {
    const owned = /safe\.directory '?([^'\n]+)'?/.exec(stderr)?.[1] ?? cwd;
    const { exitCode = 3 } = known4;
    return new GitError(known4.message(owned), { hint: known4.hint(owned), exitCode, stderr, code, cause });
  }
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const said2 = lines.findLast((line) => /^(fatal|error):/.test(line)) ?? lines.at(-1) ?? cause.message;
  return new GitError(`git ${args[0] ?? ""} failed in ${cwd}: ${said2}`, { stderr, code, cause });
}

// src/system/harness.ts
async function overlayHarness(checkouts, suites) {
  const head = await filesOf(checkouts, "head");
  const base = await filesOf(checkouts, "base");
  const state = new Map(suites.map((suite) => [suite.name, plan(suite, head, base)]));
  const place = (file) => posix.join(checkouts.repository.project, file);
  const all = new Set([...state.values()].flatMap(({ files }) => files));
  await checkOut(checkouts, checkouts.head.commit, [...all].map(place));
  const giveBack2 = async (wanted) => {
    const { names: names3, files } = sharing(wanted, state);
    await remove(checkouts, files.filter((file) => !base.has(file)).map(place));
    await checkOut(checkouts, checkouts.base.commit, displaced(files, base).map(place));
    for (const name of names3) state.set(name, OWN);
    return names3;
  };
  return {
    of: (suite) => state.get(suite) ?? OWN,
    warnings: nothingLeft(head, base, all),
    restore: (suite) => giveBack2([suite]),
    restoreAll: () => giveBack2([...state.keys()].filter((suite) => state.get(suite)?.files.length !== 0))
  };
}
var NO_HARNESS = {
  of: () => ({ harness: "own", files: [], warnings: [] }),
  warnings: [],
  restore: () => Promise.resolve([]),
  restoreAll: () => Promise.resolve([])
};
var OWN = { harness: "own", files: [], warnings: [] };
function nothingLeft(head, base, overlaid) {
  const changed = [.../* @__PURE__ */ new Set([...head.keys(), ...base.keys()])].filter(
    (file) => head.get(file) !== base.get(file)
  );
  return changed.length > 0 && changed.every((file) => overlaid.has(file)) ? [
    "every changed file of the project is part of a benchmark and runs on both sides: no difference can be seen"
  ] : [];
}
async function filesOf({ git: git2, repository, ...sides }, side) {
  const tree = await git2(side, ["ls-tree", "-r", "-z", "--full-tree", sides[side].commit]);
  const prefix = repository.project === "" ? "" : `${repository.project}/`;
  return new Map(
    items(tree).map((item) => ({
      object: item.slice(0, item.indexOf("	")),
      path: item.slice(item.indexOf("	") + 1)
    })).filter(({ object, path }) => path.startsWith(prefix) && !object.startsWith("160000 ")).map(({ object, path }) => [path.slice(prefix.length), object])
  );
}
function plan(suite, head, base) {
  const { runner } = suite;
  const declared = runner.kind !== "report" && "file" in runner ? posix.normalize(runner.file) : null;
  const source = declared !== null && head.has(declared) && !BUILT.test(declared) ? declared : null;
  const matchers = suite.harness.map(globMatcher);
  const wanted = [...head.keys()].filter(
    (file) => file === source || matchers.some((matches) => matches(file))
  );
  const warnings = suite.harness.filter((_, index) => !wanted.some((file) => matchers[index]?.(file))).map((glob) => `${suite.name}: \`harness: ${glob}\` matches no file that git knows`);
  if (declared !== null && wanted.length === 0) {
    warnings.push(
      `${suite.name}: ${declared} is a build product and may hold the code under test, so each side runs its own; name its sources under \`harness:\` to run head's benchmark on both`
    );
    return { harness: "own", files: [], warnings };
  }
  return { harness: "head", files: wanted.filter((file) => base.get(file) !== head.get(file)), warnings };
}
var BUILT = /(^|\/)(dist|build|out|target)\//;
function sharing(suites, state) {
  const names3 = new Set(suites);
  const files = new Set(suites.flatMap((suite) => state.get(suite)?.files ?? []));
  for (let before = -1; before !== files.size; ) {
    before = files.size;
    for (const [name, { files: theirs }] of state) {
      if (!theirs.some((file) => files.has(file))) continue;
      names3.add(name);
      for (const file of theirs) files.add(file);
    }
  }
  return { names: [...names3], files: [...files] };
}
var displaced = (files, base) => [...base.keys()].filter(
  (own) => files.some((file) => own === file || file.startsWith(`${own}/`) || own.startsWith(`${file}/`))
);
async function checkOut({ git: git2 }, commit, paths) {
  if (paths.length > 0)
    await git2("base", ["--literal-pathspecs", "checkout", commit, ...FROM_INPUT], paths.join("\0"));
}
async function remove({ git: git2 }, paths) {
  if (paths.length > 0)
    await git2("base", ["--literal-pathspecs", "rm", "--quiet", "--force", ...FROM_INPUT], paths.join("\0"));
}
var FROM_INPUT = ["--pathspec-from-file=-", "--pathspec-file-nul"];

// src/system/prepare.ts
import { posix as posix2 } from "node:path";
import { relative as relative3 } from "node:path";

// src/system/install-inputs.ts
import { createHash } from "node:crypto";
import { readFile as readFile4 } from "node:fs/promises";
import { join as join9 } from "node:path";

// src/system/package-manager.ts
import { readFile as readFile3 } from "node:fs/promises";
import { existsSync as existsSync4 } from "node:fs";
import { dirname as dirname2, join as join8 } from "node:path";
var LOCKFILES = [
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"]
];
async function detectInstallation(root, top) {
  for (let folder = root; ; folder = dirname2(folder)) {
    const found = LOCKFILES.filter(([name]) => existsSync4(join8(folder, name)));
    if (found.length > 0 && existsSync4(join8(folder, "package.json"))) return locked(folder, found);
    if (folder === top || folder === dirname2(folder)) break;
  }
  return existsSync4(join8(root, "package.json")) ? unlocked(root) : null;
}
async function locked(directory, found) {
  const named = declaredManager(await readManifest(directory));
  const [lockfile = "", manager = "npm"] = found.find(([, each]) => each === named) ?? found[0] ?? [];
  const others = found.filter(([, each]) => each !== manager).map(([name]) => name);
  const warnings = others.length > 0 && named === null ? [`${lockfile} was used and ${others.join(", ")} was not; name one in package.json: "packageManager"`] : [];
  return { manager, directory, lockfile, argv: await frozen(manager, join8(directory, lockfile)), warnings };
}
async function frozen(manager, lockfile) {
  if (manager === "npm") return ["npm", "ci"];
  if (manager === "yarn" && /^__metadata:/m.test(await readFile3(lockfile, "utf8")))
    return ["yarn", "install", "--immutable"];
  return [manager, "install", "--frozen-lockfile"];
}
async function unlocked(directory) {
  const manifest = await readManifest(directory);
  const groups2 = ["dependencies", "devDependencies", "optionalDependencies"].map(
    (field) => manifest[field] ?? {}
  );
  if (groups2.every((group) => Object.keys(group).length === 0)) return null;
  const manager = declaredManager(manifest) ?? "npm";
  return {
    manager,
    directory,
    lockfile: null,
    argv: manager === "npm" ? ["npm", "install", "--no-package-lock"] : [manager, "install"],
    warnings: ["there is no lockfile, so base and head may get different versions of what they depend on"]
  };
}
var declaredManager = ({ packageManager: named }) => /^(npm|pnpm|yarn|bun)@/.exec(typeof named === "string" ? named : "")?.[1] ?? null;
async function readManifest(directory) {
  const file = join8(directory, "package.json");
  const text = await readFile3(file, "utf8");
  try {
    const manifest = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (typeof manifest === "object" && manifest !== null) return manifest;
  } catch (cause) {
    throw new UserError(`${file} is not JSON: ${cause.message}`, { exitCode: 3, cause });
  }
  throw new UserError(`${file} is not a JSON object`, { exitCode: 3 });
}

// src/system/install-inputs.ts
var SETTINGS2 = [".npmrc", ".yarnrc", ".yarnrc.yml", "pnpm-workspace.yaml", ".pnpmfile.cjs", "bunfig.toml"];
var FIELDS = [
  "name",
  "version",
  "bin",
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "peerDependencies",
  "peerDependenciesMeta",
  "bundleDependencies",
  "bundledDependencies",
  "dependenciesMeta",
  "overrides",
  "resolutions",
  "pnpm",
  "workspaces",
  "packageManager"
];
async function installInputs(directory, lockfile, manifests) {
  const digest = createHash("sha256");
  for (const name of [...lockfile === null ? [] : [lockfile], ...SETTINGS2])
    digest.update(`\0${name}\0`).update(await readFile4(join9(directory, name)).catch(() => ""));
  for (const folder of manifests) {
    const manifest = await readManifest(join9(directory, folder)).catch(() => ({}));
    digest.update(`\0${folder}\0`).update(JSON.stringify(FIELDS.map((field) => manifest[field] ?? null)));
  }
  return digest.digest("hex");
}
var LIFECYCLE = [
  "preinstall",
  "install",
  "postinstall",
  "prepublish",
  "preprepare",
  "prepare",
  "postprepare"
];
var HOOKS_ONLY = /^(husky|lefthook|simple-git-hooks)( install)?( *\|\| *true)?$/;
async function whyInstallEach({ directory, lockfile }, manifests) {
  for (const folder of manifests) {
    const scripts = Object((await readManifest(join9(directory, folder)))["scripts"]);
    const script = LIFECYCLE.find(
      (name) => name in scripts && !HOOKS_ONLY.test(String(scripts[name]).trim())
    );
    if (script !== void 0) return `${join9(folder, "package.json")} has a ${script} script`;
  }
  if (lockfile === null || lockfile === "bun.lockb") return null;
  const text = await readFile4(join9(directory, lockfile), "utf8");
  const copies = /^(package-lock|npm-shrinkwrap)/.test(lockfile) ? /"resolved":\s*"file:[^"]*(?<!\.tgz|\.tar\.gz)"/ : /[@"'\s:]file:/;
  return copies.test(text) ? `${lockfile} has a dependency on a folder (file:)` : null;
}

// src/system/node-modules.ts
import { readFile as readFile5, readdir, readlink, realpath, rm as rm2, stat as stat3, lstat, cp } from "node:fs/promises";
import { constants as constants3, existsSync as existsSync5 } from "node:fs";
import { dirname as dirname3, isAbsolute as isAbsolute2, join as join10, relative, resolve as resolve2 } from "node:path";
var CACHES = [".cache", ".vite", ".vite-temp", ".vitest"];
async function whyNotReusable(directory, top, installation, folders) {
  const stale = await whyStale(directory, installation);
  if (stale !== null) return stale;
  const within2 = await realpath(top);
  for (const folder of folders) {
    const modules = join10(directory, folder, "node_modules");
    const kind = await lstat(modules).catch(() => null);
    if (kind === null) continue;
    if (!kind.isDirectory()) return `${modules} is a link`;
    if (existsSync5(join10(modules, ".prisma"))) return "node_modules/.prisma is generated from the project";
    const reason = await whyTied(modules, top, within2);
    if (reason !== null) return reason;
  }
  return null;
}
async function whyStale(directory, { manager, lockfile }) {
  const modules = join10(directory, "node_modules");
  if (!existsSync5(modules)) return "nothing is installed";
  if (lockfile === null) return "there is no lockfile";
  if (manager === "npm") return npmStale(join10(directory, lockfile), directory);
  const marker = { pnpm: ".modules.yaml", yarn: ".yarn-integrity", bun: null }[manager];
  const installed = marker === null ? null : await stat3(join10(modules, marker)).catch(() => null);
  const written = await stat3(join10(directory, lockfile));
  return installed !== null && installed.mtimeMs > written.mtimeMs ? null : `it is not known whether node_modules fits ${lockfile}`;
}
async function npmStale(lockfile, directory) {
  const wanted = await readLocked(lockfile);
  if (wanted === null) return "the lockfile has no list of packages";
  const record = await readLocked(join10(directory, "node_modules", ".package-lock.json"));
  if (record === null) return "npm left no record of what it installed";
  const needed = Object.entries(wanted).filter(([path]) => /(^|\/)node_modules\//.test(path));
  const fits = await Promise.all(
    needed.map(([path, locked2]) => isInstalled(join10(directory, path), path, locked2, record[path]))
  );
  const differs = needed[fits.indexOf(false)];
  return differs === void 0 ? null : `what is installed differs from the lockfile in ${differs[0]}`;
}
async function isInstalled(folder, path, locked2, recorded) {
  const kind = await lstat(folder).catch(() => null);
  if (kind === null) return locked2.optional === true || locked2.devOptional === true;
  if (kind.isSymbolicLink() || locked2.link === true) return kind.isSymbolicLink() && locked2.link === true;
  const isNamedByVersion = locked2.resolved === void 0 || /^https?:/.test(locked2.resolved);
  if (!isNamedByVersion && recorded?.integrity !== locked2.integrity) return false;
  if (!isNamedByVersion && recorded?.resolved !== locked2.resolved) return false;
  const manifest = await readManifest(folder).catch(() => ({}));
  const name = locked2.name ?? path.replace(/^.*node_modules\//, "");
  return manifest["name"] === name && manifest["version"] === locked2.version;
}
async function readLocked(file) {
  try {
    return JSON.parse(await readFile5(file, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}
async function whyTied(folder, top, within2) {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    const path = join10(folder, entry.name);
    if (entry.isSymbolicLink()) {
      if (await leadsOut(path, top, within2)) return `${path} is a link that leads out of the checkout`;
    } else if (entry.isDirectory()) {
      const reason = await whyTied(path, top, within2);
      if (reason !== null) return reason;
    } else if (folder.endsWith("/.bin") && (await readFile5(path, "latin1")).includes(toBytes(top)))
      return `${path} names the checkout it was installed in`;
  }
  return null;
}
var toBytes = (text) => Buffer.from(text).toString("latin1");
async function leadsOut(link, top, within2) {
  const target = await readlink(link);
  if (isAbsolute2(target) || isOutside(resolve2(dirname3(link), target), top)) return true;
  const real = await realpath(link).catch(() => null);
  return real !== null && isOutside(real, within2);
}
var isOutside = (path, folder) => /^\.\.(\/|$)/.test(relative(folder, path)) || isAbsolute2(relative(folder, path));
async function copyModules(from, to, folders, options) {
  for (const folder of folders) {
    const source = join10(from, folder, "node_modules");
    const target = join10(to, folder, "node_modules");
    if (!existsSync5(source)) continue;
    await rm2(target, { recursive: true, force: true });
    await copyTree(source, target, options);
    for (const cache of CACHES) await rm2(join10(target, cache), { recursive: true, force: true });
  }
}
async function copyTree(from, to, {
  environment: environment2,
  signal
}) {
  if (process.platform === "linux") {
    const argv = ["cp", "-a", "--reflink=auto", "--", from, to];
    const { code } = await runProcess(
      { argv, directory: dirname3(from), environment: environment2, ...signal && { signal } },
      600
    );
    if (code === 0) return;
    await rm2(to, { recursive: true, force: true });
  }
  await cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    preserveTimestamps: true,
    mode: constants3.COPYFILE_FICLONE
  });
}

// src/system/prepare-environment.ts
import { readFile as readFile6 } from "node:fs/promises";
import { join as join11 } from "node:path";
var SETTINGS3 = [".npmrc", ".yarnrc.yml", "bunfig.toml"];
var PASSED = new RegExp(
  [
    "https?_proxy|no_proxy|all_proxy",
    "node_extra_ca_certs|ssl_cert_(file|dir)|ssh_auth_sock|git_ssh(_command)?",
    "npm_config_(registry|.*:registry|cache|userconfig|globalconfig|proxy|https?[-_]proxy|noproxy|ca|cafile|cert|key|strict[-_]ssl|.*auth.*)",
    "yarn_(registry|npm_.*|cache_folder|global_folder|http_proxy|https_proxy)",
    "pip_(index_url|extra_index_url|find_links|no_index|cert|client_cert|trusted_host|proxy|cache_dir|config_file|constraint|default_timeout)",
    "uv_(index|default_index|index_url|extra_index_url|find_links|no_index|cache_dir|native_tls|offline|python_preference|python_downloads)",
    "(requests|curl)_ca_bundle|poetry_cache_dir",
    "corepack_.*|pnpm_home|bun_install(_cache_dir)?"
  ].map((names3) => `^(${names3})$`).join("|"),
  "i"
);
async function prepareEnvironment(measured2, from, baseRoots) {
  const user = from["npm_config_userconfig"] ?? from["NPM_CONFIG_USERCONFIG"] ?? join11(from["HOME"] ?? "", ".npmrc");
  const files = [user, ...baseRoots.flatMap((root) => SETTINGS3.map((name) => join11(root, name)))];
  const texts = await Promise.all(files.map((file) => readFile6(file, "utf8").catch(() => "")));
  const named = new Set(
    texts.flatMap((text) => [...text.matchAll(/\$\{?(\w+)/g)].map((match) => match[1] ?? ""))
  );
  const passed = Object.entries(from).filter(
    (entry) => entry[1] !== void 0 && (PASSED.test(entry[0]) || named.has(entry[0]))
  );
  return {
    ...Object.fromEntries(passed),
    ...measured2,
    CI: "true",
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_update_notifier: "false"
  };
}

// src/system/prepare-python.ts
import { join as join14, relative as relative2 } from "node:path";

// src/system/prepare-step.ts
var StepFailure = class extends UserError {
  failure;
  constructor(side, failure) {
    const said2 = failure.output === "" ? "" : `:
${failure.output}`;
    super(`${side} could not be prepared: ${failure.message}${said2}`, {
      ...failure.hint !== null && { hint: failure.hint },
      exitCode: 3
    });
    this.failure = failure;
  }
};
async function runStep(step2) {
  var _stack = [];
  try {
    const { side, shown, seconds, signal } = step2;
    const report2 = (line) => step2.onProgress?.({ side, step: step2.step, command: shown, line });
    report2("");
    const running = __using(_stack, await startProcess({ ...step2, ...signal && { signal } }), true);
    const follow2 = (chunk) => {
      const line = harmless(chunk.toString("utf8")).trim().split("\n").at(-1)?.trim() ?? "";
      if (line !== "") report2(line);
    };
    running.child.stdout?.on("data", follow2);
    running.child.stderr?.on("data", follow2);
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      void running.end();
    }, seconds * 1e3);
    const exit = await running.exit.finally(() => clearTimeout(limit));
    await running.end();
    signal?.throwIfAborted();
    if (exit.code === 0) return;
    const { code: exitCode, signal: killedBy } = exit;
    throw new StepFailure(side, {
      ...describe2(exit, shown, late ? seconds : null),
      exitCode,
      signal: killedBy,
      output: excerpt(running.output())
    });
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
function excerpt(output) {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const rest = lines.slice(0, -16).filter((line) => /\berror\b|\bcannot\b|failed|not found|missing/i.test(line));
  const cause = rest.filter((line) => line.trim().split(/\s+/).length > 2).slice(0, 4);
  return lastLines([...cause, ...cause.length > 0 ? ["\u2026"] : [], ...lines.slice(-16)].join("\n"), 21);
}
function describe2(exit, shown, limit) {
  const command2 = `\`${shown}\``;
  if (limit !== null)
    return {
      message: `${command2} did not end within ${limit} s`,
      hint: "run it in a fresh clone and see what it waits for"
    };
  if (exit.code === 127)
    return { message: `${command2} failed: a program was not found`, hint: "install it, or put it on PATH" };
  const how = exit.signal === null ? `with exit code ${exit.code}` : `by ${exit.signal}`;
  return {
    message: `${command2} ended ${how}`,
    hint: "it runs in a fresh checkout with few environment variables; set up what it needs under `prepare:`"
  };
}

// src/system/python-project.ts
import { createHash as createHash2 } from "node:crypto";
import { existsSync as existsSync6 } from "node:fs";
import { readdir as readdir2, readFile as readFile7 } from "node:fs/promises";
import { join as join12 } from "node:path";

// node_modules/smol-toml/dist/error.js
function getLineColFromPtr(string, ptr) {
  let lines = string.slice(0, ptr).split(/\r?\n/);
  return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
  let lines = string.split(/\r?\n/);
  let codeblock = "";
  let numberLen = (Math.log10(line + 1) | 0) + 1;
  for (let i = line - 1; i <= line + 1; i++) {
    let l = lines[i - 1];
    if (!l)
      continue;
    codeblock += i.toString().padEnd(numberLen, " ");
    codeblock += ":  ";
    codeblock += l;
    codeblock += "\n";
    if (i === line) {
      codeblock += " ".repeat(numberLen + column + 2);
      codeblock += "^\n";
    }
  }
  return codeblock;
}
var TomlError = class _TomlError extends Error {
  line;
  column;
  codeblock;
  constructor(message, options) {
    const [line, column] = getLineColFromPtr(options.toml, options.ptr);
    const codeblock = makeCodeBlock(options.toml, line, column);
    super(`Invalid TOML document: ${message}

${codeblock}`, options);
    this.line = line;
    this.column = column;
    this.codeblock = codeblock;
  }
  /** @internal */
  static x(message, ctx, ptr) {
    throw new _TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
  }
};

// node_modules/smol-toml/dist/primitive.js
function parseString(ctx) {
  let startPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p++);
  let first = c;
  let isLiteral = c === 39;
  let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
  if (isMultiline) {
    if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10)
      ctx.p++;
    else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)
      ctx.p += 2;
  }
  let parsed = "";
  let sliceStart = ctx.p;
  let state = 0;
  for (; ctx.p < ctx.s.length; ctx.p++) {
    c = ctx.s.charCodeAt(ctx.p);
    if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) {
      state = state && 3;
    } else if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in strings", ctx);
    } else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
      if (isMultiline) {
        if (ctx.s.charCodeAt(ctx.p + 3) === first)
          ctx.p++;
        if (ctx.s.charCodeAt(ctx.p + 3) === first)
          ctx.p++;
      }
      if (!state) {
        let s = ctx.s.slice(sliceStart, ctx.p);
        parsed = parsed ? parsed + s : s;
      }
      ctx.p += isMultiline ? 3 : 1;
      return parsed;
    } else if (!state) {
      if (!isLiteral && c === 92) {
        parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
        state = 1;
      }
    } else if (state === 1) {
      if (c === 120 || c === 117 || c === 85) {
        let errPtr = ctx.p++ - 1;
        let value = 0;
        let len = c === 120 ? 2 : c === 117 ? 4 : 8;
        for (let j = 0; j < len; j++, ctx.p++) {
          let hex = ctx.s.charCodeAt(ctx.p);
          let digit = (
            /* 0-9 */
            hex >= 48 && hex <= 57 ? hex - 48 : (
              /* A-F */
              hex >= 65 && hex <= 70 ? hex - 65 + 10 : (
                /* a-f */
                hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1
              )
            )
          );
          if (digit < 0)
            TomlError.x("invalid non-hex character in unicode escape", ctx);
          value = value << 4 | digit;
        }
        if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) {
          TomlError.x("invalid unicode escape", ctx, errPtr);
        }
        parsed += String.fromCodePoint(value);
        sliceStart = ctx.p--;
        state = 0;
      } else if (isMultiline && (c === 32 || c === 9)) {
        state = 2;
      } else {
        if (c === 98)
          parsed += "\b";
        else if (c === 116)
          parsed += "	";
        else if (c === 110)
          parsed += "\n";
        else if (c === 102)
          parsed += "\f";
        else if (c === 114)
          parsed += "\r";
        else if (c === 101)
          parsed += "\x1B";
        else if (c === 34)
          parsed += '"';
        else if (c === 92)
          parsed += "\\";
        else
          TomlError.x("unrecognised escape sequence", ctx);
        sliceStart = ctx.p + 1;
        state = 0;
      }
    } else if (c !== 32 && c !== 9) {
      if (state === 2)
        TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
      state = !isLiteral && c === 92 ? 1 : 0;
      sliceStart = ctx.p;
    }
  }
  TomlError.x("unfinished string", ctx, startPtr);
}

// node_modules/smol-toml/dist/date.js
var DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class _TomlDate extends Date {
  #hasDate = false;
  #hasTime = false;
  #offset = null;
  constructor(date, fasttype, unsafeDelim) {
    let hasDate = true;
    let hasTime = true;
    let offset = "Z";
    let c;
    if (typeof date === "string") {
      if (fasttype)
        prep: {
          if (fasttype < 3) {
            if (+date.slice(11, 13) > 23) {
              date = "";
              break prep;
            }
            if (fasttype === 2) {
              offset = null;
              date += "Z";
            } else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) {
              offset = date.slice(date.length - 6);
            }
            if (unsafeDelim)
              date = date.slice(0, 10) + "T" + date.slice(11);
          } else if (fasttype === 4) {
            date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
          }
          hasDate = fasttype !== 4;
          hasTime = fasttype !== 3;
        }
      else {
        let match = date.match(DATE_TIME_RE);
        if (match) {
          if (!match[1]) {
            hasDate = false;
            date = `0000-01-01T${date}`;
          }
          hasTime = !!match[2];
          hasTime && date[10] === " " && (date = date.replace(" ", "T"));
          if (match[2] && +match[2] > 23) {
            date = "";
          } else {
            offset = match[3] || null;
            if (!offset && hasTime)
              date += "Z";
          }
        } else {
          date = "";
        }
      }
    }
    super(date);
    if (!isNaN(this.getTime())) {
      this.#hasDate = hasDate;
      this.#hasTime = hasTime;
      this.#offset = offset;
    }
  }
  isDateTime() {
    return this.#hasDate && this.#hasTime;
  }
  isLocal() {
    return !this.#hasDate || !this.#hasTime || !this.#offset;
  }
  isDate() {
    return this.#hasDate && !this.#hasTime;
  }
  isTime() {
    return this.#hasTime && !this.#hasDate;
  }
  isValid() {
    return this.#hasDate || this.#hasTime;
  }
  toISOString() {
    let iso = super.toISOString();
    if (this.isDate())
      return iso.slice(0, 10);
    if (this.isTime())
      return iso.slice(11, 23);
    if (this.#offset === null)
      return iso.slice(0, -1);
    if (this.#offset === "Z" || this.#offset === "z")
      return iso;
    let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
    offset = this.#offset[0] === "-" ? offset : -offset;
    let offsetDate = new Date(this.getTime() - offset * 6e4);
    return offsetDate.toISOString().slice(0, -1) + this.#offset;
  }
  static wrapAsOffsetDateTime(jsDate, offset = "Z") {
    let date = new _TomlDate(jsDate);
    date.#offset = offset;
    return date;
  }
  static wrapAsLocalDateTime(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#offset = null;
    return date;
  }
  static wrapAsLocalDate(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#hasTime = false;
    date.#offset = null;
    return date;
  }
  static wrapAsLocalTime(jsDate) {
    let date = new _TomlDate(jsDate);
    date.#hasDate = false;
    date.#offset = null;
    return date;
  }
};

// node_modules/smol-toml/dist/extract.js
function isDigit(char, base = 10) {
  return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
  return char === 32 || char === 9 || char === 10 || char === 13 || // Structure end or next value delimiter
  delim && (char === delim || char === 44) || // Comment
  char === 35;
}
function extractValue(ctx, end) {
  let errPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p);
  if (c === 91 || c === 123) {
    ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
    let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
    ctx.d++;
    return value;
  }
  if (c === 34 || c === 39) {
    return parseString(ctx);
  }
  if (c === 116) {
    if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, true;
  }
  if (c === 102) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, false;
  }
  if (c === 43 || c === 45) {
    return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) {
    return parseDate(ctx, c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 2) === 58) {
    return parseTime(ctx, c, end);
  }
  return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
  let c = startChr;
  let state = 0;
  let hasUnderscores = false;
  if (c === 105) {
    if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, (sign || 1) / 0;
  }
  if (c === 110) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, NaN;
  }
  if (c === 48) {
    if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr))
      return ctx.bi === true ? 0n : 0;
    if (!sign) {
      if (c === 120)
        return parseIntegerBaseN(ctx, startPtr, 16, endChr);
      else if (c === 98)
        return parseIntegerBaseN(ctx, startPtr, 2, endChr);
      else if (c === 111)
        return parseIntegerBaseN(ctx, startPtr, 8, endChr);
    }
    if (c === 46)
      state = 2;
    else if (c === 101 || c === 69)
      state = 4;
    else
      TomlError.x("illegal leading zero", ctx, startPtr);
  } else if (!isDigit(c))
    TomlError.x("invalid value", ctx, startPtr);
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (!state)
      state = 1;
    if (c === 95) {
      if (!(state & 1))
        TomlError.x("illegal underscore", ctx);
      state += 11;
      hasUnderscores = true;
    } else if (state === 1 && c === 46)
      state = 2;
    else if ((state === 1 || state === 3) && (c === 101 || c === 69))
      state = 4;
    else if (state === 4 && (c === 43 || c === 45)) {
      state = 6;
    } else if (!isDigit(c))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (state > 9)
      state -= 11;
    else if (!(state & 1))
      state++;
  }
  if (!state) {
    let val = (startChr - 48) * (sign || 1);
    return ctx.bi === true ? BigInt(val) : val;
  }
  if (!(state & 1))
    TomlError.x("unfinished numeric value", ctx, startPtr);
  let str = ctx.s.slice(startPtr, ctx.p);
  if (hasUnderscores)
    str = str.replaceAll("_", "");
  return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
  let c, underscore = 1;
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (c === 95) {
      if (underscore & 1)
        TomlError.x("illegal underscore", ctx);
      underscore = 3;
    } else if (!isDigit(c, base))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (underscore & 1)
      underscore--;
  }
  if (underscore & 1)
    TomlError.x("unfinished numeric value", ctx);
  let str = ctx.s.slice(startPtr + 2, ctx.p);
  if (underscore)
    str = str.replaceAll("_", "");
  return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
  if (ctx.bi !== true)
    int: {
      let val = parseInt(str, base);
      if (!Number.isSafeInteger(val)) {
        if (ctx.bi)
          break int;
        TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
      }
      return val;
    }
  return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
  let startPtr = ctx.p++, unsafeSeparator;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) {
    return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
  }
  ctx.p += 5;
  if (!isDigit(ctx.s.charCodeAt(ctx.p++)))
    TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
  if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) {
    let t2 = ctx.s.slice(startPtr, ctx.p);
    return readDate(ctx, t2, 3, false, startPtr);
  }
  if (ctx.s.charCodeAt(ctx.p += 3) !== 58)
    TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
  if (ctx.s.charCodeAt(ctx.p += 3) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  if (c = ctx.s.charCodeAt(ctx.p)) {
    if (c === 90 || c === 122) {
      let t2 = ctx.s.slice(startPtr, ++ctx.p);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, "[+00:00]");
    }
    if (c === 43 || c === 45) {
      let t2 = ctx.s.slice(startPtr, ctx.p += 6);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
    }
  }
  let t = ctx.s.slice(startPtr, ctx.p);
  return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
  let start5 = ctx.p;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) {
    return parseNumber(ctx, --ctx.p, c, 0, endChr);
  }
  if (ctx.s.charCodeAt(ctx.p += 4) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  let t = ctx.s.slice(start5, ctx.p);
  return readDate(ctx, t, 4, false, start5);
}
function readDate(ctx, str, type2, unsafeDelim, errPtr, temporalSuffix) {
  if (ctx.ld) {
    let date = new TomlDate(str, type2, unsafeDelim);
    if (!date.isValid())
      TomlError.x("invalid date", ctx, errPtr);
    return date;
  }
  try {
    if (temporalSuffix)
      str += temporalSuffix;
    switch (type2) {
      case 1:
        return Temporal.ZonedDateTime.from(str);
      case 2:
        return Temporal.PlainDateTime.from(str);
      case 3:
        return Temporal.PlainDate.from(str);
      case 4:
        return Temporal.PlainTime.from(str);
    }
  } catch (e) {
    TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
  }
}

// node_modules/smol-toml/dist/util.js
function skipComment(ctx) {
  for (; ctx.p < ctx.s.length; ctx.p++) {
    let c = ctx.s.charCodeAt(ctx.p);
    if (c === 10)
      break;
    if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
      ctx.p++;
      break;
    }
    if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in comments", ctx);
    }
  }
}
function skipVoid(ctx, banNewLines, banComments) {
  let c;
  while (ctx.p < ctx.s.length) {
    while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)))
      ctx.p++;
    if (banComments || c !== 35)
      break;
    skipComment(ctx);
  }
}

// node_modules/smol-toml/dist/struct.js
function parseKey(ctx, end = 61) {
  let startPtr;
  let state = 0;
  let parsed = [];
  let sliceStart;
  let c = ctx.s.charCodeAt(startPtr = ctx.p);
  do {
    if (c === end) {
      if (!state)
        TomlError.x("unexpected end of key", ctx);
      if (state === 1)
        parsed.push(ctx.s.slice(sliceStart, ctx.p));
      return ctx.p++, parsed;
    } else if (c === 46) {
      if (!state)
        TomlError.x("illegal empty bare key", ctx);
      if (state === 1)
        parsed.push(ctx.s.slice(sliceStart, ctx.p));
      state = 0;
    } else if (!state && (c === 34 || c === 39)) {
      if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2))
        TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
      parsed.push(parseString(ctx));
      state = 2;
      ctx.p--;
    } else if (c === 32 || c === 9) {
      if (state === 1) {
        parsed.push(ctx.s.slice(sliceStart, ctx.p));
        state = 2;
      }
    } else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) {
      TomlError.x("illegal character in key", ctx);
    } else if (!state) {
      state = 1;
      sliceStart = ctx.p;
    }
  } while (c = ctx.s.charCodeAt(++ctx.p));
  TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
  let startPtr = ctx.p++;
  let res = /* @__PURE__ */ Object.create(null);
  let seen = /* @__PURE__ */ new Set();
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
      ctx.p++;
      return res;
    }
    let k;
    let t = res;
    let hasOwn = false;
    let errPtr = ctx.p;
    let key = parseKey(ctx);
    for (let i = 0; i < key.length; i++) {
      if (i)
        t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      k = key[i];
      if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) {
        TomlError.x("trying to redefine an already defined value", ctx, errPtr);
      }
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor")) {
        t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
        break;
      }
      if (!hasOwn && unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
      }
    }
    if (hasOwn) {
      TomlError.x("trying to redefine an already defined value", ctx, errPtr);
    }
    skipVoid(ctx, true, true);
    let value = extractValue(
      ctx,
      125
      /* } */
    );
    if (t && typeof (t[k] = value) === "object")
      seen.add(value);
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
  let startPtr = ctx.p++;
  let res = [];
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
      ctx.p++;
      return res;
    }
    res.push(extractValue(
      ctx,
      93
      /* ] */
    ));
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished array", ctx, startPtr);
}

// node_modules/smol-toml/dist/parse.js
function peekTable(ctx, key, table, meta, type2) {
  let t = table;
  let m = meta;
  let k;
  let hasOwn = false;
  let state;
  for (let i = 0; i < key.length; i++) {
    if (i) {
      t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      m = (state = m[k]).c;
      if (type2 === 0 && (state.t === 1 || state.t === 2)) {
        return null;
      }
      if (state.t === 2) {
        let l = t.length - 1;
        t = t[l];
        m = m[l].c;
      }
    }
    k = key[i];
    if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) {
      return null;
    }
    if (!hasOwn) {
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor"))
        return false;
      if (unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
        Object.defineProperty(m, k, { enumerable: true, configurable: true, writable: true });
      }
      m[k] = {
        t: i < key.length - 1 && type2 === 2 ? 3 : type2,
        d: false,
        i: 0,
        c: /* @__PURE__ */ Object.create(null)
      };
    }
  }
  state = m[k];
  if (state.t !== type2 && !(type2 === 1 && state.t === 3)) {
    return null;
  }
  if (type2 === 2) {
    if (!state.d) {
      state.d = true;
      t[k] = [];
    }
    t[k].push(t = /* @__PURE__ */ Object.create(null));
    state.c[state.i++] = state = { t: 1, d: false, i: 0, c: /* @__PURE__ */ Object.create(null) };
  }
  if (state.d) {
    return null;
  }
  state.d = true;
  if (type2 === 1) {
    t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
  } else if (type2 === 0 && hasOwn) {
    return null;
  }
  return [k, t, state.c];
}
function validateTablePeek(ctx, peek, ptr) {
  if (peek === null || ctx.uk === 2)
    TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options = {}) {
  let ctx = {
    s: toml,
    p: 0,
    d: options.maxDepth ?? 1e3,
    bi: options.integersAsBigInt ?? false,
    ld: options.useLegacyDate ?? true,
    uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
  };
  let res = /* @__PURE__ */ Object.create(null);
  let meta = /* @__PURE__ */ Object.create(null);
  let tmp;
  let skipping2 = false;
  let tbl = res;
  let m = meta;
  if (toml.charCodeAt(0) === 65279)
    ctx.p++;
  skipVoid(ctx);
  while (ctx.p < toml.length) {
    if (toml.charCodeAt(ctx.p) === 91) {
      let isTableArray = toml.charCodeAt(++ctx.p) === 91;
      tmp = ctx.p += +isTableArray;
      skipping2 = false;
      let k = parseKey(
        ctx,
        93
        /* ] */
      );
      if (isTableArray) {
        if (toml.charCodeAt(ctx.p) !== 93) {
          TomlError.x("expected end of table array declaration", ctx);
        }
        ctx.p++;
      }
      let p = peekTable(
        ctx,
        k,
        res,
        meta,
        isTableArray ? 2 : 1
        /* Type.EXPLICIT */
      );
      if (!p) {
        validateTablePeek(ctx, p, tmp);
        skipping2 = true;
      } else {
        m = p[2];
        tbl = p[1];
      }
    } else {
      tmp = ctx.p;
      let k = parseKey(ctx);
      let p = peekTable(
        ctx,
        k,
        tbl,
        m,
        0
        /* Type.DOTTED */
      );
      if (!p && !skipping2)
        validateTablePeek(ctx, p, tmp);
      skipVoid(ctx, true, true);
      let v = extractValue(ctx, void 0);
      if (p && !skipping2)
        p[1][p[0]] = v;
    }
    skipVoid(ctx, true);
    if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) {
      TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
    }
    skipVoid(ctx);
  }
  return res;
}

// node_modules/smol-toml/dist/stringify.js
var HAS_WELLFORMED = !!"".isWellFormed;

// src/system/python-project.ts
var ENVIRONMENTS = [".venv", "venv"];
async function detectPython(folders, path) {
  for (const home of folders) {
    if (ENVIRONMENTS.some((name) => existsSync6(join12(home, name)))) return null;
    const found = await detectIn(home, path);
    if (found !== null) return found;
  }
  return null;
}
var LOCKED = [
  ["uv.lock", ["uv", "sync", "--frozen"]],
  ["poetry.lock", ["poetry", "install", "--no-interaction"]]
];
async function detectIn(home, path) {
  const warnings = [];
  for (const [lockfile, tool] of LOCKED) {
    if (!existsSync6(join12(home, lockfile))) continue;
    if (await findExecutable(tool[0], path, home) !== null)
      return { home, tool, packages: [], inputs: null, warnings: [] };
    warnings.push(
      `${lockfile} is there and ${tool[0]} is not on PATH: pip installs what pyproject.toml asks for, perhaps in other versions`
    );
  }
  const requirements = await requirementsIn(home);
  const packages = [
    ...requirements.length > 0 ? ["-r", "requirements.txt"] : [],
    ...await isPackage(home) ? ["-e", "."] : []
  ];
  if (packages.length === 0) return null;
  return { home, tool: null, packages, inputs: await inputsOf(home), warnings };
}
async function requirementsIn(home) {
  const text = await readFile7(join12(home, "requirements.txt"), "utf8").catch(() => "");
  return text.split("\n").filter((line) => !/^\s*(#|$)/.test(line));
}
async function isPackage(home) {
  if (existsSync6(join12(home, "setup.py"))) return true;
  const { project, "build-system": build } = await readPyproject(home);
  const items2 = (value) => Array.isArray(value) ? value : [];
  return build !== void 0 || items2(project?.dependencies).length > 0 || items2(project?.dynamic).includes("dependencies");
}
async function readPyproject(home) {
  const file = join12(home, "pyproject.toml");
  const text = await readFile7(file, "utf8").catch(() => "");
  try {
    return parse(text);
  } catch (cause) {
    const [line = ""] = cause.message.split("\n");
    throw new UserError(`${file} is not TOML: ${line}`, { exitCode: 3, cause });
  }
}
var INPUT = /^(requirements.*\.txt|constraints.*\.txt|pyproject\.toml|setup\.(py|cfg)|(uv|poetry)\.lock|\.python-version)$/;
var ELSEWHERE = /^\s*(-e\b|--editable\b|[./]|file:)|@\s*file:|\s\.\.?\/|^\s*(-r|-c|--requirement|--constraint)[\s=]/;
async function inputsOf(home) {
  const digest = createHash2("sha256");
  const names3 = await readdir2(home).catch(() => []);
  for (const name of names3.filter((each) => INPUT.test(each)).sort()) {
    const text = await readFile7(join12(home, name), "utf8");
    if (name.endsWith(".txt") && text.split("\n").some((line) => ELSEWHERE.test(line))) return null;
    digest.update(`\0${name}\0`).update(text);
  }
  return digest.digest("hex");
}

// src/system/python-venv.ts
import { existsSync as existsSync7 } from "node:fs";
import { lstat as lstat2, readdir as readdir3, readFile as readFile8, rm as rm3, writeFile } from "node:fs/promises";
import { dirname as dirname4, join as join13 } from "node:path";
var BIN = process.platform === "win32" ? "Scripts" : "bin";
var pythonOf = (venv) => join13(venv, BIN, process.platform === "win32" ? "python.exe" : "python");
async function copyVenv(from, to, options) {
  const isWhole = (await lstat2(from).catch(() => null))?.isDirectory() === true;
  if (!isWhole || !existsSync7(pythonOf(from)) || !existsSync7(join13(from, BIN, "pip"))) return false;
  await copyTree(from, to, options);
  for (const name of await readdir3(join13(to, BIN))) {
    const file = join13(to, BIN, name);
    if (!(await lstat2(file)).isFile()) continue;
    const text = await readFile8(file, "latin1");
    const moved = text.replaceAll(bytes(from), bytes(to));
    if (moved !== text) await writeFile(file, moved, "latin1");
  }
  return true;
}
var bytes = (text) => Buffer.from(text).toString("latin1");
async function leadsTo(venv, top) {
  for (const folder of await sitePackages(venv)) {
    for (const name of await readdir3(folder)) {
      const file = name.endsWith(".dist-info") ? join13(folder, name, "direct_url.json") : join13(folder, name);
      if (!/\.(pth|egg-link|json)$|^__editable__.*\.py$/.test(file.slice(dirname4(file).length + 1))) continue;
      const text = await readFile8(file, "utf8").catch(() => "");
      if (text.includes(top) || text.includes(encodeURI(top))) return true;
    }
  }
  return false;
}
async function sitePackages(venv) {
  const library = join13(venv, process.platform === "win32" ? "Lib" : "lib");
  const versions = process.platform === "win32" ? ["."] : await readdir3(library).catch(() => []);
  return versions.map((version) => join13(library, version, "site-packages")).filter(existsSync7);
}
var removeVenv = (venv) => rm3(venv, { recursive: true, force: true });

// src/system/prepare-python.ts
async function installPython(work, side) {
  const { root } = work.options.checkouts[side];
  for (const folder of work.options.python?.[side] ?? []) {
    const folders = [.../* @__PURE__ */ new Set([join14(root, folder), root])];
    const found = await detectPython(folders, work.environment["PATH"]);
    if (found === null) continue;
    for (const warning of found.warnings) work.warn(warning);
    await install(work, side, found);
  }
}
async function install(work, side, found) {
  if (found.tool !== null) {
    work.note(`${side}: ${found.tool.join(" ")}`);
    return step(work, side, found, found.tool);
  }
  const copied = await fromAnother(work, side, found);
  if (copied !== null) return work.note(`${side}: .venv copied from ${copied}`);
  const python2 = await findExecutable("python3", work.environment["PATH"], found.home);
  await step(work, side, found, [python2 === null ? "python" : "python3", "-m", "venv", ".venv"]);
  await step(work, side, found, pip(found));
  work.note(`${side}: pip install ${found.packages.join(" ")}`);
}
async function fromAnother(work, side, found) {
  const { checkouts, signal } = work.options;
  const venv = join14(found.home, ".venv");
  const below = relative2(checkouts[side].top, found.home);
  const sources = [
    { name: "your checkout", top: checkouts.repository.top },
    ...side === "base" ? [{ name: "head", top: checkouts.head.top }] : []
  ];
  for (const { name, top } of sources) {
    const home = join14(top, below);
    if (found.inputs === null || found.inputs !== await inputsOf(home)) continue;
    if (!await copyVenv(join14(home, ".venv"), venv, { environment: work.environment, signal })) continue;
    const failed2 = await step(work, side, found, pip(found)).catch((error) => {
      if (!(error instanceof StepFailure)) throw error;
      return error;
    });
    if (failed2 === void 0 && !await leadsTo(venv, top)) return name;
    await removeVenv(venv);
  }
  return null;
}
var pip = ({ packages }) => [
  pythonOf(".venv"),
  "-m",
  "pip",
  "install",
  "--disable-pip-version-check",
  "--no-input",
  ...packages
];
async function step({ options, environment: environment2 }, side, { home }, argv) {
  const { VIRTUAL_ENV: _, ...rest } = environment2;
  await runStep({
    ...options,
    side,
    step: "install",
    argv,
    shown: argv.join(" "),
    directory: home,
    environment: { ...rest, POETRY_VIRTUALENVS_IN_PROJECT: "true" }
  });
}

// src/system/prepare.ts
async function prepareCheckouts(options, harness) {
  const run6 = await begin2(options);
  await run6.install("head");
  const early = await onBase(() => run6.install("base"));
  await run6.build("head");
  const failure = early ?? await onBase(() => run6.build("base"));
  const baseFailure = failure === null ? null : await secondTry(run6, harness, failure);
  return { baseFailure, notes: run6.notes, warnings: run6.warnings };
}
async function rebuildBase(options) {
  const run6 = await begin2(options);
  return onBase(() => run6.build("base"));
}
async function secondTry(run6, harness, failure) {
  const restored = await harness.restoreAll();
  if (restored.length === 0) return failure;
  run6.warnings.push(
    `base does not build with head's benchmark files (${failure.message}), so it runs its own: ${restored.join(", ")}`
  );
  return onBase(async () => {
    await run6.install("base");
    await run6.build("base");
  });
}
async function onBase(step2) {
  try {
    await step2();
    return null;
  } catch (error) {
    if (error instanceof StepFailure) return { ...error.failure, side: "base" };
    if (!(error instanceof UserError)) throw error;
    return {
      side: "base",
      message: error.message,
      hint: error.hint,
      output: "",
      exitCode: null,
      signal: null
    };
  }
}
async function begin2(options) {
  const { checkouts, prepare } = options;
  const environment2 = await prepareEnvironment(options.environment, options.variables, [
    checkouts.base.root,
    checkouts.base.top
  ]);
  const notes = [];
  const warnings = [];
  const shell = (side, step2, command2) => runStep({
    ...options,
    side,
    step: step2,
    argv: ["sh", "-c", command2],
    shown: command2,
    directory: checkouts[side].root,
    environment: environment2
  });
  const warn = (text) => {
    if (!warnings.includes(text)) warnings.push(text);
  };
  const python2 = { options, environment: environment2, note: (text) => void notes.push(text), warn };
  const auto = async (side) => {
    const checkout = checkouts[side];
    const installation = await detectInstallation(checkout.root, checkout.top);
    if (installation === null) return;
    for (const warning of installation.warnings) warn(warning);
    const reused = await reuse(options, checkout, installation, environment2);
    notes.push(`${side}: ${reused.note}`);
    if (reused.done) return;
    const { argv, directory } = installation;
    const { NODE_ENV: _, ...installing } = environment2;
    await runStep({
      ...options,
      side,
      step: "install",
      argv,
      shown: argv.join(" "),
      directory,
      environment: installing
    });
  };
  return {
    notes,
    warnings,
    async install(side) {
      const { install: install2 } = prepare[side];
      if (install2 === "auto") {
        await auto(side);
        await installPython(python2, side);
      } else if (install2 !== null) await shell(side, "install", install2);
    },
    async build(side) {
      const { build } = prepare[side];
      if (build !== null) await shell(side, "build", build);
    }
  };
}
async function reuse({ checkouts, signal }, checkout, installation, environment2) {
  const below = relative3(checkout.top, installation.directory);
  const manifests = await manifestFolders(checkouts, checkout.side, below);
  const command2 = installation.argv.join(" ");
  const each = await whyInstallEach(installation, manifests);
  if (each !== null) return { done: false, note: `${command2}, because ${each}` };
  const wanted = await installInputs(installation.directory, installation.lockfile, manifests);
  const sources = [
    { name: "your checkout", top: checkouts.repository.top, fresh: false },
    ...checkout.side === "base" ? [{ name: "head", top: checkouts.head.top, fresh: true }] : []
  ];
  let why = "";
  for (const { name, top } of sources) {
    const directory = posix2.join(top, below);
    const same = wanted === await installInputs(directory, installation.lockfile, manifests);
    const reason = same ? await whyNotReusable(directory, top, installation, manifests) : `dependencies differ from those of ${name}`;
    if (reason === null) {
      await copyModules(directory, installation.directory, manifests, { environment: environment2, signal });
      return { done: true, note: `node_modules copied from ${name}` };
    }
    why ||= reason;
  }
  return { done: false, note: `${command2}, because ${why}` };
}
async function manifestFolders({ git: git2 }, side, below) {
  const files = items(await git2(side, ["ls-files", "-z", "--", ":(top,glob)**/package.json"]));
  return files.map((file) => posix2.relative(below, posix2.dirname(file)) || ".").filter((folder) => !folder.startsWith("..") && !folder.split("/").includes("node_modules"));
}

// src/system/refs.ts
async function resolveRef(repository, name, flag) {
  const commit = await findCommit(repository, checkRevisionName(name)) ?? await fetchBranch(repository, name);
  if (commit !== null) return { name, commit };
  const near = await nearestRef(repository, name);
  throw new UserError(`${flag} ${name}: no such branch, tag or commit in ${repository.top}`, {
    hint: near === null ? `fetch it first: git fetch origin ${name}` : `did you mean ${near}? If not, fetch it first: git fetch origin ${name}`
  });
}
async function defaultBranch(repository) {
  const remote = await mainRemote(repository);
  const candidates2 = [
    ...remote === null ? [] : [`${remote}/HEAD`, `${remote}/main`, `${remote}/master`],
    "main",
    "master"
  ];
  for (const candidate of candidates2) {
    const ref = candidate.includes("/") ? `refs/remotes/${candidate}` : `refs/heads/${candidate}`;
    const commit = await findCommit(repository, ref);
    if (commit !== null) return { name: await shortName(repository, ref, candidate), commit };
  }
  return remote === null ? null : askRemote(repository, remote);
}
async function mainRemote(repository) {
  const remotes = (await git(["remote"], { cwd: repository.top })).split("\n").filter(Boolean);
  if (remotes.includes("origin")) return "origin";
  return remotes.length === 1 ? remotes[0] ?? null : null;
}
var isShallow = async (repository) => await git(["rev-parse", "--is-shallow-repository"], { cwd: repository.top }) === "true";
var findCommit = (repository, name) => tryGit(["rev-parse", "--verify", "--quiet", `${name}^{commit}`], { cwd: repository.top });
async function shortName(repository, ref, fallback) {
  const target = await tryGit(["symbolic-ref", "--quiet", "--short", ref], { cwd: repository.top });
  return target ?? fallback;
}
async function askRemote(repository, remote) {
  if (!await isShallow(repository)) return null;
  const answer = await tryGit(["ls-remote", "--symref", remote, "HEAD"], { cwd: repository.top });
  const branch = /^ref: refs\/heads\/(\S+)\tHEAD/m.exec(answer ?? "")?.[1];
  if (branch === void 0) return null;
  const commit = await fetchBranch(repository, branch);
  return commit === null ? null : { name: `${remote}/${branch}`, commit };
}
async function fetchBranch(repository, name) {
  const remote = await mainRemote(repository);
  if (remote === null || !await isShallow(repository)) return null;
  const branch = name.startsWith(`${remote}/`) ? name.slice(remote.length + 1) : name;
  const target = `refs/remotes/${remote}/${branch}`;
  const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--depth=1", remote];
  const fetched = await tryGit([...fetch, `+refs/heads/${branch}:${target}`], { cwd: repository.top });
  return fetched === null ? null : findCommit(repository, target);
}
async function nearestRef(repository, name) {
  const format = ["for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads", "refs/remotes", "refs/tags"];
  return nearest(name, (await git(format, { cwd: repository.top })).split("\n"));
}

// src/system/merge-base.ts
var STEPS = ["--deepen=30", "--deepen=150", "--deepen=800", "--deepen=4000", "--unshallow"];
var FULL_CLONE = "clone the whole history: fetch-depth: 0 for actions/checkout, git fetch --unshallow elsewhere";
async function mergeBase(repository, base, head) {
  const shallow = await isShallow(repository);
  const find = () => tryGit(["merge-base", base.commit, head.commit], { cwd: repository.top });
  let found = await find();
  for (const step2 of shallow ? STEPS : []) {
    if (found !== null || !await isShallow(repository)) break;
    await deepen(repository, step2, [base.commit, head.commit]);
    found = await find();
  }
  if (found !== null) return found;
  throw new UserError(
    `${base.name} and ${head.name} have no common ancestor${shallow ? ", even after deepening this shallow clone" : ""}`,
    { hint: "compare with a commit that head grew from: --base REF", exitCode: 2 }
  );
}
async function deepen(repository, step2, tips) {
  const remote = await mainRemote(repository);
  if (remote === null)
    throw new UserError("this clone is shallow and has no remote to deepen it from", { hint: FULL_CLONE });
  const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", step2, remote];
  const options = { cwd: repository.top };
  const done = await tryGit([...fetch, ...tips], options) ?? await tryGit(fetch, options);
  if (done === null)
    throw new UserError(`this clone is shallow and git fetch ${step2} ${remote} failed`, {
      hint: FULL_CLONE,
      exitCode: 3
    });
}

// src/system/repository.ts
import { join as join15, resolve as resolve3 } from "node:path";
async function findRepository(cwd) {
  const [bare, inside] = (await git(["rev-parse", "--is-bare-repository", "--is-inside-git-dir"], { cwd })).split("\n");
  if (bare === "true" || inside === "true")
    throw new UserError(
      `${cwd} ${bare === "true" ? "is a bare repository" : "lies inside .git"}: there is no checkout to measure`,
      {
        hint: "run in a clone: git clone <repository> <folder>"
      }
    );
  const ask3 = [
    "--show-toplevel",
    "--absolute-git-dir",
    "--show-object-format",
    "--git-path",
    "objects",
    "--show-prefix"
  ];
  const [top = "", gitDirectory = "", format = "", objects = "", prefix = ""] = (await git(["rev-parse", ...ask3], { cwd })).split("\n");
  return {
    top: resolve3(top),
    gitDirectory: resolve3(gitDirectory),
    objects: resolve3(cwd, objects),
    project: prefix.replace(/\/$/, ""),
    format
  };
}
var gitPath = async (repository, name) => resolve3(repository.top, await git(["rev-parse", "--git-path", name], { cwd: repository.top }));
var projectRoot = (top, repository) => join15(top, repository.project);
async function headCommit(repository) {
  const commit = await tryGit(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], { cwd: repository.top });
  if (commit !== null) return commit;
  const branch = await tryGit(["symbolic-ref", "--short", "--quiet", "HEAD"], { cwd: repository.top });
  throw new UserError(
    branch === null ? "HEAD does not name a commit" : `the branch ${branch} has no commit yet: there is nothing to compare with`,
    { hint: "make the first commit: git add -A && git commit" }
  );
}
var currentBranch = (repository) => tryGit(["symbolic-ref", "--short", "--quiet", "HEAD"], { cwd: repository.top });
async function isDirty(repository) {
  return await git(["status", "--porcelain", "--untracked-files=normal"], { cwd: repository.top }) !== "";
}

// src/system/revisions.ts
async function resolveRevisions(options) {
  const repository = await findRepository(options.cwd);
  const head = await resolveHead(repository, options.head);
  const chosen2 = { repository, head, workingTree: options.head === void 0 };
  if (options.base !== void 0) {
    const base2 = await resolveRef(repository, options.base, "--base");
    return { ...chosen2, ...await meet(repository, base2, head) };
  }
  const base = await defaultBranch(repository);
  if (base === null)
    throw new UserError("no branch to compare with: neither the remote nor this clone has main or master", {
      hint: "name one: --base REF"
    });
  const met = await meet(repository, base, head);
  const same = met.base.commit === head.commit && !head.dirty;
  return { ...chosen2, ...same ? await firstParent(repository, base, head) : met };
}
async function describeWorkingTree(cwd) {
  try {
    return await resolveHead(await findRepository(cwd), void 0);
  } catch (error) {
    if (error instanceof UserError) return { commit: null, name: "working tree", dirty: false };
    throw error;
  }
}
async function resolveHead(repository, name) {
  if (name !== void 0) return { ...await resolveRef(repository, name, "--head"), dirty: false };
  const commit = await headCommit(repository);
  const dirty = await isDirty(repository);
  const branch = await currentBranch(repository);
  return { commit, name: dirty ? "working tree" : branch ?? commit.slice(0, 9), dirty };
}
async function meet(repository, base, head) {
  const commit = await mergeBase(repository, base, head);
  const notes = [];
  if (commit !== base.commit) {
    const ahead = await git(["rev-list", "--count", `${commit}..${base.commit}`], { cwd: repository.top });
    const since = ahead === "1" ? `commit on ${base.name} since then is` : `${ahead} commits on ${base.name} since then are`;
    notes.push(
      `base is ${short(commit)}, where head left ${base.name}; the ${since} not part of the comparison`
    );
  } else if (commit === head.commit && !head.dirty) {
    notes.push(`base and head are the same commit ${short(commit)}: only noise can differ`);
  }
  return { base: { commit, name: base.name, dirty: false }, notes };
}
async function firstParent(repository, branch, head) {
  const commit = await parentOf(repository, head.commit);
  if (commit === null)
    throw new UserError(
      `${short(head.commit)} is the first commit of ${branch.name}: there is nothing to compare it with`,
      {
        hint: "change something, commit it on a branch, or name a commit: --base REF"
      }
    );
  return {
    base: { commit, name: `${short(head.commit)}^`, dirty: false },
    notes: [
      `head ${short(head.commit)} is part of ${branch.name} and nothing is uncommitted, so it is compared with its first parent ${short(commit)}`
    ]
  };
}
async function parentOf(repository, commit) {
  const parent = await findCommit(repository, `${commit}^1`);
  if (parent !== null) return parent;
  const raw = await git(["cat-file", "commit", commit], { cwd: repository.top });
  const name = /^parent (\w+)$/m.exec(raw)?.[1];
  if (name === void 0) return null;
  await deepen(repository, "--deepen=1", [commit]);
  return findCommit(repository, name);
}
var short = (commit) => commit.slice(0, 9);

// src/system/worktree.ts
import { appendFile as appendFile2, copyFile as copyFile2 } from "node:fs/promises";
import { join as join19 } from "node:path";

// src/system/scratch.ts
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync as readFileSync2, readlinkSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { chmod, lstat as lstat3, readdir as readdir4, rm as rm4 } from "node:fs/promises";
import { hostname, tmpdir as tmpdir2 } from "node:os";
import { dirname as dirname5, join as join16 } from "node:path";
var PREFIX = "perf-budgets-checkouts-";
var DAY = 24 * 3600 * 1e3;
var open3 = /* @__PURE__ */ new Set();
var disposeAllNow = () => {
  for (const scratch of open3) scratch.disposeNow();
};
async function openScratch(parent = tmpdir2()) {
  const path = makeFolder(parent);
  await removeStale(dirname5(path));
  const release2 = () => {
    open3.delete(scratch);
    if (open3.size === 0) process.off("exit", disposeAllNow);
  };
  const scratch = {
    path,
    disposeNow: () => {
      release2();
      removeNow(path);
    },
    [Symbol.asyncDispose]: async () => {
      await removeFolder(path);
      release2();
    }
  };
  if (open3.size === 0) process.on("exit", disposeAllNow);
  open3.add(scratch);
  return scratch;
}
function makeFolder(parent) {
  try {
    const path = mkdtempSync(join16(realpathSync(parent), PREFIX));
    writeFileSync(
      join16(path, "owner"),
      JSON.stringify({ ...here(), pid: process.pid, started: startOf(process.pid) })
    );
    return path;
  } catch (cause) {
    throw new UserError(`cannot make a temporary folder in ${parent}: ${cause.message}`, {
      hint: "point TMPDIR at a folder that can be written",
      exitCode: 3,
      cause
    });
  }
}
var here = () => ({
  host: hostname(),
  space: read2(() => readlinkSync("/proc/self/ns/pid"))
});
var startOf = (pid) => read2(
  () => readFileSync2(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[19] ?? null
);
function read2(attempt) {
  try {
    return attempt();
  } catch {
    return null;
  }
}
async function removeStale(parent) {
  const names3 = (await readdir4(parent)).filter((name) => name.startsWith(PREFIX));
  for (const name of names3) {
    const path = join16(parent, name);
    if (await isStale(path)) await removeFolder(path).catch(() => {
    });
  }
}
async function isStale(path) {
  const stat5 = await lstat3(path).catch(() => null);
  if (stat5 === null || !stat5.isDirectory() || stat5.uid !== (process.getuid?.() ?? stat5.uid)) return false;
  const owner = read2(() => JSON.parse(readFileSync2(join16(path, "owner"), "utf8")));
  const { host, space } = here();
  if (owner === null || owner["host"] !== host || owner["space"] !== space)
    return Date.now() - stat5.mtimeMs > DAY;
  const pid = Number(owner["pid"]);
  return !isAlive2(pid) || startOf(pid) !== owner["started"];
}
function isAlive2(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
async function removeFolder(path) {
  const options = { recursive: true, force: true, maxRetries: 3, retryDelay: 100 };
  try {
    await rm4(path, options);
  } catch {
    await makeWritable(path);
    await rm4(path, options);
  }
}
async function makeWritable(folder) {
  await chmod(folder, 448).catch(() => {
  });
  const entries = await readdir4(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isDirectory()) await makeWritable(join16(folder, entry.name));
}
function removeNow(path) {
  try {
    const { error } = spawnSync("rm", ["-rf", "--", path], {
      stdio: "ignore",
      timeout: 2e3,
      killSignal: "SIGKILL"
    });
    if (error && "code" in error && error.code === "ENOENT") rmSync(path, { recursive: true, force: true });
  } catch {
  }
}

// src/system/snapshot.ts
import { copyFile, rm as rm5, stat as stat4, utimes } from "node:fs/promises";
var AUTHOR = {
  GIT_AUTHOR_NAME: "perf-budgets",
  GIT_AUTHOR_EMAIL: "perf-budgets@localhost",
  GIT_COMMITTER_NAME: "perf-budgets",
  GIT_COMMITTER_EMAIL: "perf-budgets@localhost"
};
async function snapshot(repository, store) {
  const head = await headCommit(repository);
  const options = {
    cwd: repository.top,
    env: {
      GIT_DIR: repository.gitDirectory,
      GIT_WORK_TREE: repository.top,
      GIT_INDEX_FILE: store.index,
      GIT_OBJECT_DIRECTORY: store.objects
    }
  };
  if (!await copyIndex(await gitPath(repository, "index"), store.index))
    await git(["read-tree", head], options);
  await refuseUnmerged(options);
  await git(["-c", "core.looseCompression=0", "add", "--all"], options);
  const tree = await git(["write-tree"], options);
  await rm5(store.index, { force: true });
  if (tree === await git(["rev-parse", `${head}^{tree}`], options)) return head;
  const date = await git(["show", "-s", "--format=%cI", head], options);
  const env = { ...options.env, ...AUTHOR, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  return git(["commit-tree", tree, "-p", head, "-m", "working tree"], { ...options, env });
}
async function copyIndex(from, to) {
  const written = await stat4(from).catch(() => null);
  if (written === null) return false;
  await copyFile(from, to);
  const time = Math.floor(written.mtimeMs / 1e3);
  await utimes(to, time, time);
  return true;
}
async function refuseUnmerged(options) {
  const unmerged = await tryGit(["diff", "--name-only", "--diff-filter=U", "-z"], options);
  const [first] = items(unmerged ?? "");
  if (first !== void 0)
    throw new UserError(`${first} has merge conflicts: such a tree cannot be measured`, {
      hint: "resolve them and git add the files, or measure a commit: --head REF"
    });
}

// src/system/submodules.ts
import { appendFile, mkdir, realpath as realpath2 } from "node:fs/promises";
import { existsSync as existsSync8 } from "node:fs";
import { join as join17 } from "node:path";
async function borrowObjects(objects, repository) {
  const path = repository.objects;
  await mkdir(join17(objects, "info"), { recursive: true });
  const line = /["\n\\]/.test(path) ? JSON.stringify(path) : path;
  await appendFile(join17(objects, "info", "alternates"), `${line}
`);
}
async function fillSubmodules(source, top, scratch) {
  const warnings = [];
  for (const link of await gitLinks(source)) {
    const from = join17(source.repository.top, link.path);
    const folder = join17(top, link.path);
    const commit = existsSync8(join17(from, ".git")) ? await fill2(source, link, from, folder, scratch) : null;
    if (commit !== null) {
      const nested = { ...source, repository: await findRepository(from), commit };
      warnings.push(...await fillSubmodules(nested, folder, scratch));
    } else
      warnings.push(
        `submodule ${link.path} is left empty: commit ${link.commit.slice(0, 9)} is not in this clone (git submodule update --init --recursive)`
      );
  }
  return warnings;
}
async function gitLinks({ repository, commit, objects }) {
  const env = { GIT_OBJECT_DIRECTORY: objects };
  const tree = await git(["ls-tree", "-r", "-z", "--full-tree", commit], { cwd: repository.top, env });
  return items(tree).filter((item) => item.startsWith("160000 ")).map((item) => ({ commit: item.split(/\s/, 3)[2] ?? "", path: item.slice(item.indexOf("	") + 1) }));
}
async function fill2(source, link, from, folder, scratch) {
  const repository = await findRepository(from);
  if (repository.top !== await realpath2(from)) return null;
  await borrowObjects(source.objects, repository);
  const index = join17(scratch, "index-of-submodule");
  const commit = source.workingTree ? await snapshot(repository, { objects: source.objects, index }) : link.commit;
  const options = {
    cwd: folder,
    env: {
      GIT_DIR: repository.gitDirectory,
      GIT_WORK_TREE: folder,
      GIT_INDEX_FILE: index,
      GIT_OBJECT_DIRECTORY: source.objects
    }
  };
  if (!await hasCommit(commit, options)) return null;
  await git(["read-tree", "--empty"], options);
  await git(["-c", "core.sparseCheckout=false", "read-tree", "-u", "--reset", commit], options);
  return commit;
}
async function hasCommit(commit, options) {
  const check2 = ["cat-file", "-e", `${commit}^{commit}`];
  if (await tryGit(check2, options) !== null) return true;
  await tryGit(["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "origin", commit], options);
  return await tryGit(check2, options) !== null;
}

// src/system/suspects.ts
import { open as open4, readlink as readlink2 } from "node:fs/promises";
import { isAbsolute as isAbsolute3, join as join18, relative as relative4 } from "node:path";
var POINTER = "version https://git-lfs.github.com/spec/";
async function findSuspects(git2, repository, side, top) {
  return [...await lfsPointers(git2, side, top), ...await linksToUser(git2, repository, side, top)];
}
async function lfsPointers(git2, side, top) {
  const files = items(await git2(side, ["ls-files", "-z", "--", ":(top,attr:filter=lfs)"]));
  const pointers = [];
  for (const file of files) if (await startsWith(join18(top, file), POINTER)) pointers.push(file);
  const [first] = pointers;
  if (first === void 0) return [];
  const which = pointers.length === 1 ? first : `${first} and ${pointers.length - 1} more`;
  return [
    `${which}: a Git LFS pointer was checked out instead of the content (git lfs install; git lfs pull)`
  ];
}
async function startsWith(file, text) {
  const handle = await open4(file).catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(text.length), 0, text.length, 0);
    return buffer.subarray(0, bytesRead).toString("latin1") === text;
  } finally {
    await handle.close();
  }
}
async function linksToUser(git2, repository, side, top) {
  const listed = items(await git2(side, ["ls-files", "--stage", "-z"]));
  const warnings = [];
  for (const item of listed.filter((entry) => entry.startsWith("120000 "))) {
    const path = item.slice(item.indexOf("	") + 1);
    const target = await readlink2(join18(top, path)).catch(() => "");
    if (isAbsolute3(target) && !relative4(repository.top, target).startsWith(".."))
      warnings.push(
        `${path} is a link to ${target}: both sides use that same file, so a change of it is not seen`
      );
  }
  return warnings;
}

// src/system/worktree.ts
async function openCheckouts(revisions, options = {}) {
  const scratch = await openScratch(options.parent);
  try {
    return await fill3(revisions, scratch, options.signal);
  } catch (error) {
    await scratch[Symbol.asyncDispose]();
    throw error;
  }
}
async function fill3(revisions, scratch, signal) {
  const { repository } = revisions;
  const store = join19(scratch.path, "repository");
  const objects = join19(store, "objects");
  await makeStore(repository, store);
  const run6 = (side, args, input) => git(args, { ...onSide(repository, scratch.path, side, signal), ...input !== void 0 && { input } });
  const warnings = /* @__PURE__ */ new Set();
  const checkOut2 = async (side, commit, workingTree) => {
    const top = join19(scratch.path, side);
    await git(["worktree", "add", "--quiet", "--detach", "--no-checkout", top, commit], { cwd: store });
    await run6(side, ["-c", "core.sparseCheckout=false", "read-tree", "-u", "--reset", commit]);
    const missing = await fillSubmodules({ repository, commit, workingTree, objects }, top, scratch.path);
    for (const warning of [...missing, ...await findSuspects(run6, repository, side, top)])
      warnings.add(warning);
    return { side, top, root: projectRoot(top, repository), commit };
  };
  const head = revisions.workingTree ? await snapshot(repository, { objects, index: join19(scratch.path, "index") }) : revisions.head.commit;
  const base = await checkOut2("base", revisions.base.commit, false);
  return {
    base,
    head: await checkOut2("head", head, revisions.workingTree),
    repository,
    scratch: scratch.path,
    get warnings() {
      return [...warnings];
    },
    git: run6,
    disposeNow: () => scratch.disposeNow(),
    [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose]()
  };
}
async function makeStore(repository, store) {
  const cwd = repository.top;
  await git(["init", "--quiet", "--bare", "--template=", `--object-format=${repository.format}`, store], {
    cwd
  });
  await borrowObjects(join19(store, "objects"), repository);
  const tags = await git(["for-each-ref", "--format=%(objectname) %(refname)", "refs/tags"], { cwd });
  if (tags !== "") await appendFile2(join19(store, "packed-refs"), `${tags}
`);
  await copyFile2(await gitPath(repository, "shallow"), join19(store, "shallow")).catch(() => {
  });
}
var onSide = (repository, scratch, side, signal) => ({
  cwd: join19(scratch, side),
  env: {
    GIT_DIR: repository.gitDirectory,
    GIT_WORK_TREE: join19(scratch, side),
    GIT_INDEX_FILE: join19(scratch, "repository", "worktrees", side, "index"),
    GIT_OBJECT_DIRECTORY: join19(scratch, "repository", "objects")
  },
  ...signal && { signal }
});

// src/pipeline/listing.ts
import { isDeepStrictEqual } from "node:util";

// src/system/changed-files.ts
import { posix as posix3 } from "node:path";
async function changedFiles(revisions) {
  const { repository, base, head, workingTree } = revisions;
  const cwd = repository.top;
  const sides = workingTree ? [base.commit] : [base.commit, head.commit];
  const diff = await git(["diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", ...sides, "--"], {
    cwd
  });
  const others = workingTree ? await git(["ls-files", "--others", "--exclude-standard", "-z"], { cwd }) : "";
  return [.../* @__PURE__ */ new Set([...items(diff), ...items(others)])].map((file) => posix3.relative(repository.project, file)).sort();
}

// src/pipeline/listing.ts
async function listPair(pair, baseFailure) {
  const { configuration, own, request, revisions, head, base } = pair;
  const unaffected = request.mode === "check" ? await unaffectedBy(configuration.suites, revisions, pair) : /* @__PURE__ */ new Set();
  const suites = configuration.suites.filter(({ name }) => !unaffected.has(name));
  const onBase2 = /* @__PURE__ */ new Map();
  for (const suite of (own?.suites ?? []).filter(({ name }) => !unaffected.has(name)))
    onBase2.set(suite.name, baseFailure === null ? await list3(suite, "base", base) : { failure: baseFailure });
  const overlaid = await overlay(pair, suites, baseFailure);
  const found = configuration.suites.filter(({ name }) => unaffected.has(name)).map(skipped);
  for (const suite of suites) {
    const before = own?.suites.find(({ name }) => name === suite.name) ?? null;
    const headFiles = overlaid.harness.of(suite.name).harness === "head";
    const listings = {
      head: await list3(suite, "head", head),
      own: onBase2.get(suite.name) ?? (baseFailure === null ? null : { failure: baseFailure }),
      overlaid: overlaid.listings.get(suite.name) ?? null,
      harness: headFiles ? "head" : "own"
    };
    found.push(...candidates(suite, before, listings));
  }
  for (const suite of own?.suites ?? []) {
    if (configuration.suites.some(({ name }) => name === suite.name)) continue;
    const listings = {
      head: null,
      own: onBase2.get(suite.name) ?? null,
      overlaid: null,
      harness: "own"
    };
    found.push(...candidates(null, suite, listings));
  }
  return { candidates: found, warnings: overlaid.warnings };
}
var LOCKFILE = /(^|\/)(package(-lock)?\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|(uv|poetry|Pipfile)\.lock|requirements[^/]*\.txt|constraints[^/]*\.txt|pyproject\.toml|setup\.(py|cfg)|\.python-version)$/;
async function unaffectedBy(suites, revisions, { project }) {
  if (suites.every(({ whenChanged }) => whenChanged.length === 0)) return /* @__PURE__ */ new Set();
  const files = await changedFiles(revisions);
  if (files.some((file) => file === project.file || LOCKFILE.test(file))) return /* @__PURE__ */ new Set();
  const touched = ({ whenChanged, harness, runner }) => [...whenChanged, ...harness].some((glob) => files.some(globMatcher(glob))) || runner.kind === "tinybench" && files.includes(runner.file);
  return new Set(
    suites.filter((suite) => suite.whenChanged.length > 0 && !touched(suite)).map(({ name }) => name)
  );
}
async function overlay(pair, suites, baseFailure) {
  if (pair.request.mode === "selftest" || baseFailure !== null)
    return { harness: NO_HARNESS, listings: /* @__PURE__ */ new Map(), warnings: [] };
  const harness = await overlayHarness(pair.checkouts, suites);
  const warnings = [...harness.warnings];
  const listings = /* @__PURE__ */ new Map();
  const differing = suites.filter(
    (suite) => harness.of(suite.name).files.length > 0 || isRunOtherwise(suite, pair.own)
  );
  for (const { name } of differing) warnings.push(...harness.of(name).warnings);
  const isOverlaid = differing.some(({ name }) => harness.of(name).files.length > 0);
  const broken = isOverlaid ? await rebuildBase(pair.prepare) : null;
  if (broken !== null) {
    const names3 = await harness.restoreAll();
    warnings.push(
      `base does not build with head's benchmark files (${broken.message}), so it runs its own: ${names3.join(", ")}`
    );
    await rebuildBase(pair.prepare);
    return { harness, listings, warnings };
  }
  for (const suite of differing) {
    const listing = await list3(suite, "base", pair.base);
    const failure = "tasks" in listing ? await rehearse(suite, listing.tasks, "base", pair.base) : listing.failure;
    if (failure === null) listings.set(suite.name, listing);
    else warnings.push(...await giveBack(pair, harness, suite, failure));
  }
  return { harness, listings, warnings };
}
var isRunOtherwise = ({ name, runner }, own) => {
  const before = own?.suites.find((suite) => suite.name === name);
  return before !== void 0 && !isDeepStrictEqual(before.runner, runner);
};
async function giveBack(pair, harness, suite, failure) {
  const isOverlaid = harness.of(suite.name).files.length > 0;
  const names3 = await harness.restore(suite.name);
  if (isOverlaid) await rebuildBase(pair.prepare);
  const what = isOverlaid ? "benchmark files" : "benchmark";
  return [
    `head's ${what} cannot run on base (${failure.message}), so base runs its own: ${names3.join(", ")}`
  ];
}

// src/pipeline/sides.ts
function openSides(request, project, options) {
  return request.mode === "run" ? openAlone(request, project, options) : openPair(request, project, options);
}
async function openAlone(request, project, options) {
  const { configuration, warnings } = await readConfiguration(join20(project.root, project.file), project.file);
  const head = contextIn(project.root, options, {
    limit: request.timeLimit ?? configuration.timeLimit,
    slowdown: 0
  });
  options.world.onEvent({ kind: "step", text: "Listing benchmarks" });
  const found = [];
  for (const suite of configuration.suites) {
    const listing = await list3(suite, "head", head);
    const alone = candidates(suite, null, { head: listing, own: null, overlaid: null, harness: "own" });
    found.push(...alone.map(asMeasured));
  }
  return {
    base: null,
    head: await describeWorkingTree(project.root),
    configuration,
    baseConfiguration: null,
    contexts: { base: null, head },
    candidates: found,
    policyChanges: [],
    warnings,
    [Symbol.asyncDispose]: () => Promise.resolve()
  };
}
var asMeasured = (candidate) => candidate.record.status === "new" ? { ...candidate, record: { ...candidate.record, status: "measured" } } : candidate;
async function openPair(request, project, options) {
  const { world } = options;
  const selftest = request.mode === "selftest";
  const names3 = selftest ? { base: "HEAD" } : { base: request.base, head: request.head };
  const revisions = await resolveRevisions({ cwd: project.root, ...names3 });
  world.onEvent({
    kind: "step",
    text: `Checking out base ${nameOf(revisions.base)} and head ${nameOf(revisions.head)}`
  });
  const checkouts = await openCheckouts(revisions, { signal: world.signal });
  try {
    const opened = await preparePair({ request, project, options, revisions, checkouts });
    return { ...opened, [Symbol.asyncDispose]: () => checkouts[Symbol.asyncDispose]() };
  } catch (error) {
    await checkouts[Symbol.asyncDispose]();
    throw error;
  }
}
var nameOf = ({ name, commit }) => {
  const short2 = commit?.slice(0, 9) ?? "";
  return name === short2 || short2 === "" ? name : `${name} (${short2})`;
};
async function preparePair(opening) {
  const { request, project, options, revisions, checkouts } = opening;
  const loaded = await readConfiguration(join20(checkouts.head.root, project.file), project.file);
  const selftest = request.mode === "selftest";
  const own = selftest ? { ...loaded, warning: null } : await baseConfigurationOf(checkouts, project);
  const { changes: policyChanges, ...policy } = governingPolicy(own.configuration, loaded.configuration);
  const configuration = { ...loaded.configuration, ...policy };
  const limit = request.timeLimit ?? configuration.timeLimit;
  const prepare = {
    checkouts,
    prepare: { head: configuration.prepare, base: own.configuration?.prepare ?? configuration.prepare },
    python: { head: pythonFolders(configuration), base: pythonFolders(own.configuration ?? configuration) },
    environment: options.environment,
    variables: options.world.environment,
    seconds: Math.max(60, limit),
    signal: options.world.signal,
    onProgress: ({ side, command: command2, line }) => {
      if (line === "") options.world.onEvent({ kind: "step", text: `Preparing ${side}: ${command2}` });
    }
  };
  const prepared = await prepareCheckouts(prepare, NO_HARNESS);
  const head = contextIn(checkouts.head.root, options, { limit, slowdown: request.slowdown });
  const baseRoot = selftest ? checkouts.head.root : checkouts.base.root;
  const base = contextIn(baseRoot, options, { limit, slowdown: 0 });
  options.world.onEvent({ kind: "step", text: "Listing benchmarks" });
  const found = await listPair(
    { ...opening, configuration, own: own.configuration, prepare, head, base },
    prepared.baseFailure
  );
  return {
    base: revisions.base,
    head: revisions.head,
    configuration,
    baseConfiguration: own.configuration,
    contexts: { base, head },
    candidates: found.candidates,
    policyChanges,
    warnings: [
      ...revisions.notes,
      ...loaded.warnings,
      ...own.warning === null ? [] : [own.warning],
      ...checkouts.warnings,
      ...prepared.warnings,
      ...found.warnings
    ]
  };
}
var pythonFolders = ({ suites }) => {
  const found = suites.map(
    ({ runner }) => runner.kind === "python" && !runner.interpreter ? runner.directory : null
  );
  return [...new Set(found)].filter((folder) => folder !== null);
};
var contextIn = (root, { environment: environment2, node, world }, how) => ({
  root,
  environment: environment2,
  node,
  signal: world.signal,
  ...how
});
async function baseConfigurationOf(checkouts, project) {
  const bytes2 = await readFile9(join20(checkouts.base.root, project.file)).catch(() => null);
  if (bytes2 === null)
    return { configuration: null, warning: `base has no ${project.file}: head's budgets govern` };
  try {
    return { configuration: parseConfigurationBytes(bytes2, project.file).configuration, warning: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return {
      configuration: null,
      warning: `base's ${project.file} is not valid, so head's budgets govern: ${error.message}`
    };
  }
}

// src/system/environment.ts
import { createHash as createHash3 } from "node:crypto";
import { readFile as readFile11 } from "node:fs/promises";
import { arch, availableParallelism as availableParallelism2, cpus, release, totalmem, type } from "node:os";

// src/system/machine-traps.ts
import { readFile as readFile10, readdir as readdir5 } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join as join21 } from "node:path";
async function machineTraps(root = "/", cores = availableParallelism()) {
  const quota = await cpuQuota(root);
  return [
    ...await governor(root),
    ...await battery(root),
    ...await load(root, cores),
    ...quota !== null && quota < cores ? [`this container may use ${quota} of ${cores} cores: processes are stopped when the share is used up`] : []
  ];
}
async function cpuQuota(root = "/") {
  const own = /^0::(\S+)$/m.exec(await read3(root, "proc/self/cgroup") ?? "")?.[1] ?? "/";
  const limits = [];
  for (let group = own; ; group = join21(group, "..")) {
    limits.push(share(await read3(root, join21("sys/fs/cgroup", group, "cpu.max")) ?? ""));
    if (group === "/") break;
  }
  const old = "sys/fs/cgroup/cpu/cpu.cfs_";
  limits.push(share(`${await read3(root, `${old}quota_us`)} ${await read3(root, `${old}period_us`)}`));
  const least = Math.min(...limits);
  return Number.isFinite(least) ? least : null;
}
function share(text) {
  const [, quota, period] = /^(\d+) (\d+)$/.exec(text.trim()) ?? [];
  const value = Number(quota) / Number(period);
  return value > 0 ? value : Infinity;
}
async function governor(root) {
  const folder = "sys/devices/system/cpu";
  const names3 = (await list4(root, folder)).filter((name) => /^cpu\d+$/.test(name));
  const found = /* @__PURE__ */ new Set();
  for (const name of names3) found.add(await read3(root, `${folder}/${name}/cpufreq/scaling_governor`) ?? "");
  const slow = [...found].filter((name) => name !== "" && name !== "performance");
  if (slow.length === 0) return [];
  return [
    `the CPU frequency governor is ${slow.join(", ")}, so speed follows the load (cpupower frequency-set --governor performance)`
  ];
}
async function battery(root) {
  const folder = "sys/class/power_supply";
  for (const name of await list4(root, folder)) {
    const isBattery = await read3(root, `${folder}/${name}/type`) === "Battery";
    const ofDevice = await read3(root, `${folder}/${name}/scope`) === "Device";
    if (isBattery && !ofDevice && await read3(root, `${folder}/${name}/status`) === "Discharging")
      return ["this machine runs on battery, where processors save power"];
  }
  return [];
}
async function load(root, cores) {
  const average = Number((await read3(root, "proc/loadavg"))?.split(" ")[0]);
  if (!(average > 0.6 * cores)) return [];
  return [`the machine was busy before the measurement began: load average ${average} on ${cores} cores`];
}
async function read3(root, file) {
  return readFile10(join21(root, file), "utf8").then(
    (text) => text.trim(),
    () => null
  );
}
var list4 = (root, folder) => readdir5(join21(root, folder)).catch(() => []);

// src/system/environment.ts
async function findNode(environment2, directory) {
  const found = await findExecutable("node", environment2["PATH"], directory);
  if (found === null) return null;
  const argv = [found, "-p", "`@${process.execPath}@${process.version}@`"];
  const { output, code } = await runProcess({ argv, directory, environment: environment2 }, 30);
  const [, path, version] = /@(.+)@(v\d[^@]*)@/.exec(output) ?? [];
  if (path !== void 0 && version !== void 0) return { path, version };
  throw new UserError(`${found} does not run (exit code ${code}): ${lastLines(output, 3)}`, {
    hint: "put a working node first on PATH",
    exitCode: 3
  });
}
async function describeMachine(node, pinnedTo, variables) {
  const quota = await cpuQuota();
  const parts = {
    os: await osName(variables),
    arch: arch(),
    cpu: cpus()[0]?.model.trim() || "unknown",
    cores: Math.min(availableParallelism2(), quota ?? Infinity),
    memory: totalmem(),
    node: node?.version ?? null
  };
  return {
    environment: { ...parts, pinnedTo, fingerprint: fingerprint(parts) },
    warnings: await machineTraps()
  };
}
function fingerprint(parts) {
  const { os, arch: architecture, cpu, cores, memory, node } = parts;
  const text = JSON.stringify([os, architecture, cpu, cores, Math.round(memory / 2 ** 29), node]);
  return createHash3("sha256").update(text).digest("hex").slice(0, 12);
}
async function osName(variables) {
  const kernel = `${type()} ${release()}`;
  const image = [variables["ImageOS"], variables["ImageVersion"]].filter(Boolean).join(" ");
  if (image !== "") return `${image}, ${kernel}`;
  const text = await readFile11("/etc/os-release", "utf8").catch(() => "");
  const name = /^PRETTY_NAME="?([^"\n]+)"?$/m.exec(text)?.[1];
  return name === void 0 ? kernel : `${name}, ${kernel}`;
}

// src/system/benchmark-environment.ts
var PASSED2 = new Set(
  `PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TMPDIR TERM NODE_ENV VIRTUAL_ENV LD_LIBRARY_PATH DYLD_LIBRARY_PATH
  JAVA_HOME GOPATH GOROOT CARGO_HOME RUSTUP_HOME PYENV_ROOT PYENV_VERSION NVM_DIR XDG_CACHE_HOME XDG_CONFIG_HOME
  SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT TEMP TMP USERPROFILE APPDATA
  LOCALAPPDATA PROGRAMDATA PROGRAMFILES
  NUMBER_OF_PROCESSORS PROCESSOR_ARCHITECTURE OS`.split(/\s+/)
);
var isPassed = (name) => PASSED2.has(process.platform === "win32" ? name.toUpperCase() : name) || name.startsWith("LC_");
var dropped = {
  NODE_OPTIONS: "NODE_OPTIONS is not passed on to benchmarks; flags they need belong under `node-args:`",
  NODE_V8_COVERAGE: "NODE_V8_COVERAGE is not passed on to benchmarks: coverage counters distort what is measured"
};
var benchmarkEnvironment = (from, extra = {}) => {
  const passed = Object.entries(from).filter(
    (entry) => entry[1] !== void 0 && isPassed(entry[0])
  );
  const environment2 = { ...Object.fromEntries(passed), ...extra };
  const mode = environment2["NODE_ENV"];
  return {
    environment: environment2,
    warnings: [
      ...Object.entries(dropped).flatMap(([name, text]) => from[name] ? [text] : []),
      ...mode === "development" || mode === "test" ? [`NODE_ENV is "${mode}": libraries take slower paths than in production`] : []
    ]
  };
};

// src/pipeline/gate.ts
async function gate(request, world) {
  var _stack = [];
  try {
    const started2 = world.clock();
    const file = resolve4(world.cwd, request.configuration);
    const project = { root: dirname6(file), file: basename(file) };
    refuseMistakes(request, project.root);
    const { environment: environment2, warnings } = benchmarkEnvironment(world.environment);
    const node = await findNode(environment2, project.root);
    if (node === null)
      throw new UserError("no node on PATH", { hint: "install Node 20 or newer", exitCode: 3 });
    const sides = __using(_stack, await openSides(request, project, { environment: environment2, node: node.path, world }), true);
    const wanted = chosen(sides.candidates, request.only);
    const budgets = budgetsOf(sides, wanted, request);
    const method = {
      ...METHOD,
      tests: budgets.questions.reduce((sum, question) => sum + testsOf(question), 0)
    };
    const timeLimit = request.timeLimit ?? sides.configuration.timeLimit;
    const pin = await findPin();
    const measured2 = await measureAll(wanted, budgets.questions, {
      method,
      contexts: sides.contexts,
      world,
      seed: request.seed,
      timeLimit: timeLimit - (world.clock() - started2),
      pin
    });
    return assemble({
      request,
      world,
      started: started2,
      sides,
      budgets,
      method,
      measured: measured2,
      node,
      pinnedTo: pin?.core ?? null,
      warnings
    });
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
function refuseMistakes({ only, configuration }, root) {
  const problem = only === void 0 ? null : globProblem(only);
  if (problem !== null)
    throw new UserError(`--only ${JSON.stringify(only)}: ${problem}`, { hint: "try --only 'parser/**'" });
  if (!existsSync9(root))
    throw new UserError(`${configuration} is not there: there is no folder ${root}`, {
      hint: "name the configuration with --config FILE"
    });
}
function chosen(candidates2, only) {
  if (only === void 0) return candidates2;
  const matches = globMatcher(only);
  const found = candidates2.filter(({ record }) => matches(record.path));
  if (found.length > 0) return found;
  const paths = candidates2.map(({ record }) => `  ${record.path}`).join("\n");
  throw new UserError(`--only ${only} matches no benchmark`, { hint: `there are:
${paths}` });
}
async function assemble(findings) {
  const { request, world, sides, budgets, method, measured: measured2 } = findings;
  const bounds = boundariesOf(method);
  const records = new Map(measured2.map((record) => [record.path, record]));
  const checks = budgets.questions.map(
    (question) => judge(question, records.get(question.path), method, bounds)
  );
  const machine = await describeMachine(findings.node, findings.pinnedTo, world.environment);
  const remarks = [...findings.warnings, ...sides.warnings, ...budgets.warnings, ...machine.warnings];
  const report2 = {
    schema: 1,
    tool: `perf-budgets ${VERSION}`,
    mode: request.mode === "run" ? "run" : "check",
    startedAt: world.now.toISOString(),
    duration: Math.round((world.clock() - findings.started) * 1e3) / 1e3,
    seed: request.seed,
    environment: machine.environment,
    base: sides.base,
    head: sides.head,
    configuration: { file: request.configuration, undecided: sides.configuration.undecided },
    method,
    benchmarks: measured2,
    checks,
    caveats: remarks.map((text) => ({ path: null, text })),
    budgetChanges: budgets.changes,
    verdict: runVerdict(checks, measured2)
  };
  return { ...report2, caveats: [...report2.caveats, ...findCaveats(report2)] };
}

// src/cli/progress.ts
function progressLine(options) {
  const tallies = /* @__PURE__ */ new Map();
  const started2 = options.clock();
  let live2 = false;
  const line = (text) => {
    if (options.quiet) return;
    if (live2) options.write("\r\x1B[K");
    live2 = false;
    options.write(`${text}
`);
  };
  const status2 = (text) => {
    if (options.quiet || !options.terminal) return;
    live2 = true;
    options.write(`\r\x1B[K${text.slice(0, options.columns - 1)}`);
  };
  const measuring = (path) => {
    const all = [...tallies.values()];
    const decided = all.filter((each) => each.decided).length;
    const tally = tallies.get(path);
    const seconds = Math.round(options.clock() - started2);
    return `  ${bar(all)}  ${seconds} s  ${decided} of ${all.length} decided  trial ${tally?.trials ?? 0} of ${tally?.next ?? 0}  ${path}`;
  };
  return {
    event: (event) => {
      if (event.kind === "step") line(event.text);
      if (event.kind === "subjects")
        for (const path of event.paths) tallies.set(path, { trials: 0, next: event.look, decided: false });
      if (event.kind === "trial")
        tallies.set(event.path, { trials: event.trials, next: event.next, decided: false });
      if (event.kind === "decided") {
        tallies.set(event.path, { trials: event.trials, next: event.trials, decided: true });
        if (!options.terminal) line(`  ${event.path}: decided after ${event.trials} trials`);
      }
      if ("path" in event) status2(measuring(event.path));
    },
    end: () => {
      if (live2) options.write("\r\x1B[K");
      live2 = false;
    }
  };
}
function bar(tallies) {
  const width2 = 20;
  const share2 = tallies.reduce(
    (sum, each) => sum + (each.decided ? 1 : each.trials / Math.max(each.next, 1)),
    0
  );
  const full = Math.min(width2, Math.floor(width2 * share2 / Math.max(tallies.length, 1)));
  return "\u2588".repeat(full) + "\u2591".repeat(width2 - full);
}

// src/cli/check.ts
var check = async (options) => publish(await measured({ ...requestOf(options), mode: "check" }, options), options);
var run5 = async (options) => publish(await measured({ ...requestOf(options), mode: "run" }, options), options);
function requestOf(options) {
  refuseOneFileForTwo(options);
  return {
    configuration: options.config,
    base: options.base,
    head: options.head,
    only: options.only,
    seed: options.seed ?? Math.floor(Math.random() * 1e9),
    timeLimit: options.timeLimit,
    slowdown: 0
  };
}
function refuseOneFileForTwo({ json, markdown, config }) {
  const files = Object.entries({ "--config": config, "--json": json, "--markdown": markdown });
  for (const [index, [flag, file]] of files.entries()) {
    const twin = files.slice(0, index).find(([, other]) => file !== void 0 && resolve5(other ?? "") === resolve5(file));
    if (twin !== void 0)
      throw new UserError(`${twin[0]} and ${flag} name the same file ${file}`, {
        hint: "give each a file of its own"
      });
  }
}
async function measured(request, options) {
  const cancelled = new AbortController();
  const clock = () => performance.now() / 1e3;
  const progress = progressLine({
    write: (text) => process.stderr.write(text),
    terminal: process.stderr.isTTY,
    quiet: options.quiet === true,
    columns: process.stderr.columns ?? 80,
    clock
  });
  const cancel = () => {
    if (cancelled.signal.aborted) process.exit(130);
    progress.end();
    process.stderr.write("cancelled, cleaning up\n");
    cancelled.abort(new Cancelled());
    setTimeout(() => {
      endEverything();
      process.exit(130);
    }, 4e3).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, cancel);
  try {
    return await gate(request, {
      cwd: process.cwd(),
      environment: process.env,
      clock,
      now: /* @__PURE__ */ new Date(),
      onEvent: progress.event,
      signal: cancelled.signal
    });
  } catch (error) {
    if (cancelled.signal.aborted) throw new Cancelled();
    throw error;
  } finally {
    progress.end();
    for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, cancel);
  }
}
var Cancelled = class extends Error {
  name = "Cancelled";
};

export {
  check,
  run5 as run,
  requestOf,
  measured,
  Cancelled
};
