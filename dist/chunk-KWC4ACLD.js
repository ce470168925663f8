import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  METRIC_NAMES,
  NEVER,
  _enum,
  array,
  int,
  isTimed,
  literal,
  mean,
  metricOf,
  number,
  object,
  parseQuantity,
  quantileSorted,
  strictObject,
  string,
  tuple,
  union,
  unknown
} from "./chunk-EL6FQPR3.js";
import {
  UserError
} from "./chunk-P3HGOIKK.js";
import {
  __commonJS,
  __toESM
} from "./chunk-5PVW3TJC.js";

// node_modules/@rgrove/parse-xml/dist/lib/StringScanner.js
var require_StringScanner = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/StringScanner.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.StringScanner = void 0;
    var emptyString = "";
    var surrogatePair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
    var StringScanner = class {
      constructor(string2) {
        this.charCount = this.charLength(string2, true);
        this.charIndex = 0;
        this.length = string2.length;
        this.multiByteMode = this.charCount !== this.length;
        this.string = string2;
        if (this.multiByteMode) {
          let charsToBytes = [];
          for (let byteIndex = 0, charIndex = 0; charIndex < this.charCount; ++charIndex) {
            charsToBytes[charIndex] = byteIndex;
            byteIndex += string2.codePointAt(byteIndex) > 65535 ? 2 : 1;
          }
          this.charsToBytes = charsToBytes;
        }
      }
      /**
       * Whether the current character index is at the end of the input string.
       */
      get isEnd() {
        return this.charIndex >= this.charCount;
      }
      // -- Protected Methods ------------------------------------------------------
      /**
       * Returns the number of characters in the given string, which may differ from
       * the byte length if the string contains multibyte characters.
       */
      charLength(string2, multiByteSafe = this.multiByteMode) {
        return multiByteSafe ? string2.replace(surrogatePair, "_").length : string2.length;
      }
      // -- Public Methods ---------------------------------------------------------
      /**
       * Advances the scanner by the given number of characters, stopping if the end
       * of the string is reached.
       */
      advance(count = 1) {
        this.charIndex = Math.min(this.charCount, this.charIndex + count);
      }
      /**
       * Returns the byte index of the given character index in the string. The two
       * may differ in strings that contain multibyte characters.
       */
      charIndexToByteIndex(charIndex = this.charIndex) {
        return this.multiByteMode ? this.charsToBytes[charIndex] ?? Infinity : charIndex;
      }
      /**
       * Consumes and returns the given number of characters if possible, advancing
       * the scanner and stopping if the end of the string is reached.
       *
       * If no characters could be consumed, an empty string will be returned.
       */
      consume(charCount = 1) {
        let chars = this.peek(charCount);
        this.advance(charCount);
        return chars;
      }
      /**
       * Consumes and returns the given number of bytes if possible, advancing the
       * scanner and stopping if the end of the string is reached.
       *
       * It's up to the caller to ensure that the given byte count doesn't split a
       * multibyte character.
       *
       * If no bytes could be consumed, an empty string will be returned.
       */
      consumeBytes(byteCount) {
        let byteIndex = this.charIndexToByteIndex();
        let result = this.string.slice(byteIndex, byteIndex + byteCount);
        this.advance(this.charLength(result));
        return result;
      }
      /**
       * Consumes and returns all characters for which the given function returns
       * `true`, stopping when `false` is returned or the end of the input is
       * reached.
       */
      consumeMatchFn(fn) {
        let { length, multiByteMode, string: string2 } = this;
        let startByteIndex = this.charIndexToByteIndex();
        let endByteIndex = startByteIndex;
        if (multiByteMode) {
          while (endByteIndex < length) {
            let char = string2[endByteIndex];
            let isSurrogatePair = char >= "\uD800" && char <= "\uDBFF";
            if (isSurrogatePair) {
              char += string2[endByteIndex + 1];
            }
            if (!fn(char)) {
              break;
            }
            endByteIndex += isSurrogatePair ? 2 : 1;
          }
        } else {
          while (endByteIndex < length && fn(string2[endByteIndex])) {
            ++endByteIndex;
          }
        }
        return this.consumeBytes(endByteIndex - startByteIndex);
      }
      /**
       * Consumes the given string if it exists at the current character index, and
       * advances the scanner.
       *
       * If the given string doesn't exist at the current character index, an empty
       * string will be returned and the scanner will not be advanced.
       */
      consumeString(stringToConsume) {
        let { length } = stringToConsume;
        let byteIndex = this.charIndexToByteIndex();
        if (stringToConsume === this.string.slice(byteIndex, byteIndex + length)) {
          this.advance(length === 1 ? 1 : this.charLength(stringToConsume));
          return stringToConsume;
        }
        return emptyString;
      }
      /**
       * Consumes characters until the given global regex is matched, advancing the
       * scanner up to (but not beyond) the beginning of the match. If the regex
       * doesn't match, nothing will be consumed.
       *
       * Returns the consumed string, or an empty string if nothing was consumed.
       */
      consumeUntilMatch(regex) {
        let matchByteIndex = this.string.slice(this.charIndexToByteIndex()).search(regex);
        return matchByteIndex > 0 ? this.consumeBytes(matchByteIndex) : emptyString;
      }
      /**
       * Consumes characters until the given string is found, advancing the scanner
       * up to (but not beyond) that point. If the string is never found, nothing
       * will be consumed.
       *
       * Returns the consumed string, or an empty string if nothing was consumed.
       */
      consumeUntilString(searchString) {
        let byteIndex = this.charIndexToByteIndex();
        let matchByteIndex = this.string.indexOf(searchString, byteIndex);
        return matchByteIndex > 0 ? this.consumeBytes(matchByteIndex - byteIndex) : emptyString;
      }
      /**
       * Returns the given number of characters starting at the current character
       * index, without advancing the scanner and without exceeding the end of the
       * input string.
       */
      peek(count = 1) {
        let { charIndex, string: string2 } = this;
        return this.multiByteMode ? string2.slice(this.charIndexToByteIndex(charIndex), this.charIndexToByteIndex(charIndex + count)) : string2.slice(charIndex, charIndex + count);
      }
      /**
       * Resets the scanner position to the given character _index_, or to the start
       * of the input string if no index is given.
       *
       * If _index_ is negative, the scanner position will be moved backward by that
       * many characters, stopping if the beginning of the string is reached.
       */
      reset(index = 0) {
        this.charIndex = index >= 0 ? Math.min(this.charCount, index) : Math.max(0, this.charIndex + index);
      }
    };
    exports.StringScanner = StringScanner;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/syntax.js
var require_syntax = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/syntax.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.predefinedEntities = exports.endCharData = exports.attValueNormalizedWhitespace = exports.attValueCharSingleQuote = exports.attValueCharDoubleQuote = void 0;
    exports.isNameChar = isNameChar;
    exports.isNameStartChar = isNameStartChar;
    exports.isReferenceChar = isReferenceChar;
    exports.isWhitespace = isWhitespace;
    exports.isXmlCodePoint = isXmlCodePoint;
    exports.attValueCharDoubleQuote = /["&<]/;
    exports.attValueCharSingleQuote = /['&<]/;
    exports.attValueNormalizedWhitespace = /\r\n|[\n\r\t]/g;
    exports.endCharData = /<|&|]]>/;
    exports.predefinedEntities = Object.freeze(Object.assign(/* @__PURE__ */ Object.create(null), {
      amp: "&",
      apos: "'",
      gt: ">",
      lt: "<",
      quot: '"'
    }));
    function isNameChar(char) {
      let cp = char.codePointAt(0);
      return cp >= 97 && cp <= 122 || cp >= 65 && cp <= 90 || cp >= 48 && cp <= 57 || cp === 45 || cp === 46 || cp === 183 || cp >= 768 && cp <= 879 || cp === 8255 || cp === 8256 || isNameStartChar(char, cp);
    }
    function isNameStartChar(char, cp = char.codePointAt(0)) {
      return cp >= 97 && cp <= 122 || cp >= 65 && cp <= 90 || cp === 58 || cp === 95 || cp >= 192 && cp <= 214 || cp >= 216 && cp <= 246 || cp >= 248 && cp <= 767 || cp >= 880 && cp <= 893 || cp >= 895 && cp <= 8191 || cp === 8204 || cp === 8205 || cp >= 8304 && cp <= 8591 || cp >= 11264 && cp <= 12271 || cp >= 12289 && cp <= 55295 || cp >= 63744 && cp <= 64975 || cp >= 65008 && cp <= 65533 || cp >= 65536 && cp <= 983039;
    }
    function isReferenceChar(char) {
      return char === "#" || isNameChar(char);
    }
    function isWhitespace(char) {
      let cp = char.codePointAt(0);
      return cp === 32 || cp === 9 || cp === 10 || cp === 13;
    }
    function isXmlCodePoint(cp) {
      return cp >= 32 && cp <= 55295 || cp === 10 || cp === 9 || cp === 13 || cp >= 57344 && cp <= 65533 || cp >= 65536 && cp <= 1114111;
    }
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlNode.js
var require_XmlNode = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlNode.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlNode = void 0;
    var XmlNode = class _XmlNode {
      constructor() {
        this.parent = null;
        this.start = -1;
        this.end = -1;
      }
      /**
       * Document that contains this node, or `null` if this node is not associated
       * with a document.
       */
      get document() {
        return this.parent?.document ?? null;
      }
      /**
       * Whether this node is the root node of the document (also known as the
       * document element).
       */
      get isRootNode() {
        return this.parent !== null && this.parent === this.document && this.type === _XmlNode.TYPE_ELEMENT;
      }
      /**
       * Whether whitespace should be preserved in the content of this element and
       * its children.
       *
       * This is influenced by the value of the special `xml:space` attribute, and
       * will be `true` for any node whose `xml:space` attribute is set to
       * "preserve". If a node has no such attribute, it will inherit the value of
       * the nearest ancestor that does (if any).
       *
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-white-space
       */
      get preserveWhitespace() {
        return !!this.parent?.preserveWhitespace;
      }
      /**
       * Type of this node.
       *
       * The value of this property is a string that matches one of the static
       * `TYPE_*` properties on the `XmlNode` class (e.g. `TYPE_ELEMENT`,
       * `TYPE_TEXT`, etc.).
       *
       * The `XmlNode` class itself is a base class and doesn't have its own type
       * name.
       */
      get type() {
        return "";
      }
      /**
       * Returns a JSON-serializable object representing this node, minus properties
       * that could result in circular references.
       */
      toJSON() {
        let json = {
          type: this.type
        };
        if (this.isRootNode) {
          json.isRootNode = true;
        }
        if (this.preserveWhitespace) {
          json.preserveWhitespace = true;
        }
        if (this.start !== -1) {
          json.start = this.start;
          json.end = this.end;
        }
        return json;
      }
    };
    exports.XmlNode = XmlNode;
    XmlNode.TYPE_CDATA = "cdata";
    XmlNode.TYPE_COMMENT = "comment";
    XmlNode.TYPE_DOCUMENT = "document";
    XmlNode.TYPE_DOCUMENT_TYPE = "doctype";
    XmlNode.TYPE_ELEMENT = "element";
    XmlNode.TYPE_PROCESSING_INSTRUCTION = "pi";
    XmlNode.TYPE_TEXT = "text";
    XmlNode.TYPE_XML_DECLARATION = "xmldecl";
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlText.js
var require_XmlText = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlText.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlText = void 0;
    var XmlNode_js_1 = require_XmlNode();
    var XmlText = class extends XmlNode_js_1.XmlNode {
      constructor(text2 = "") {
        super();
        this.text = text2;
      }
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_TEXT;
      }
      toJSON() {
        return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
          text: this.text
        });
      }
    };
    exports.XmlText = XmlText;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlCdata.js
var require_XmlCdata = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlCdata.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlCdata = void 0;
    var XmlNode_js_1 = require_XmlNode();
    var XmlText_js_1 = require_XmlText();
    var XmlCdata = class extends XmlText_js_1.XmlText {
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_CDATA;
      }
    };
    exports.XmlCdata = XmlCdata;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlComment.js
var require_XmlComment = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlComment.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlComment = void 0;
    var XmlNode_js_1 = require_XmlNode();
    var XmlComment = class extends XmlNode_js_1.XmlNode {
      constructor(content = "") {
        super();
        this.content = content;
      }
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_COMMENT;
      }
      toJSON() {
        return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
          content: this.content
        });
      }
    };
    exports.XmlComment = XmlComment;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlDeclaration.js
var require_XmlDeclaration = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlDeclaration.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlDeclaration = void 0;
    var XmlNode_js_1 = require_XmlNode();
    var XmlDeclaration = class extends XmlNode_js_1.XmlNode {
      constructor(version, encoding, standalone) {
        super();
        this.version = version;
        this.encoding = encoding ?? null;
        this.standalone = standalone ?? null;
      }
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_XML_DECLARATION;
      }
      toJSON() {
        let json = XmlNode_js_1.XmlNode.prototype.toJSON.call(this);
        json.version = this.version;
        for (let key of ["encoding", "standalone"]) {
          if (this[key] !== null) {
            json[key] = this[key];
          }
        }
        return json;
      }
    };
    exports.XmlDeclaration = XmlDeclaration;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlElement.js
var require_XmlElement = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlElement.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlElement = void 0;
    var XmlNode_js_1 = require_XmlNode();
    var XmlElement2 = class _XmlElement extends XmlNode_js_1.XmlNode {
      constructor(name, attributes = /* @__PURE__ */ Object.create(null), children = []) {
        super();
        this.name = name;
        this.attributes = attributes;
        this.children = children;
      }
      /**
       * Whether this element is empty (meaning it has no children).
       */
      get isEmpty() {
        return this.children.length === 0;
      }
      get preserveWhitespace() {
        let node = this;
        while (node instanceof _XmlElement) {
          if ("xml:space" in node.attributes) {
            return node.attributes["xml:space"] === "preserve";
          }
          node = node.parent;
        }
        return false;
      }
      /**
       * Text content of this element and all its descendants.
       */
      get text() {
        return this.children.map((child) => "text" in child ? child.text : "").join("");
      }
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_ELEMENT;
      }
      toJSON() {
        return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
          name: this.name,
          attributes: this.attributes,
          children: this.children.map((child) => child.toJSON())
        });
      }
    };
    exports.XmlElement = XmlElement2;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlDocument.js
var require_XmlDocument = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlDocument.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlDocument = void 0;
    var XmlElement_js_1 = require_XmlElement();
    var XmlNode_js_1 = require_XmlNode();
    var XmlDocument = class extends XmlNode_js_1.XmlNode {
      constructor(children = []) {
        super();
        this.children = children;
      }
      get document() {
        return this;
      }
      /**
       * Root element of this document, or `null` if this document is empty.
       */
      get root() {
        for (let child of this.children) {
          if (child instanceof XmlElement_js_1.XmlElement) {
            return child;
          }
        }
        return null;
      }
      /**
       * Text content of this document and all its descendants.
       */
      get text() {
        return this.children.map((child) => "text" in child ? child.text : "").join("");
      }
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_DOCUMENT;
      }
      toJSON() {
        return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
          children: this.children.map((child) => child.toJSON())
        });
      }
    };
    exports.XmlDocument = XmlDocument;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlDocumentType.js
var require_XmlDocumentType = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlDocumentType.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlDocumentType = void 0;
    var XmlNode_js_1 = require_XmlNode();
    var XmlDocumentType = class extends XmlNode_js_1.XmlNode {
      constructor(name, publicId, systemId, internalSubset) {
        super();
        this.name = name;
        this.publicId = publicId ?? null;
        this.systemId = systemId ?? null;
        this.internalSubset = internalSubset ?? null;
      }
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_DOCUMENT_TYPE;
      }
      toJSON() {
        let json = XmlNode_js_1.XmlNode.prototype.toJSON.call(this);
        json.name = this.name;
        for (let key of ["publicId", "systemId", "internalSubset"]) {
          if (this[key] !== null) {
            json[key] = this[key];
          }
        }
        return json;
      }
    };
    exports.XmlDocumentType = XmlDocumentType;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlError.js
var require_XmlError = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlError.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlError = void 0;
    var XmlError2 = class extends Error {
      constructor(message2, charIndex, xml) {
        let column = 1;
        let excerpt = "";
        let line = 1;
        for (let i = 0; i < charIndex; ++i) {
          let char = xml[i];
          if (char === "\n") {
            column = 1;
            excerpt = "";
            line += 1;
          } else {
            column += 1;
            excerpt += char;
          }
        }
        let eol = xml.indexOf("\n", charIndex);
        excerpt += eol === -1 ? xml.slice(charIndex) : xml.slice(charIndex, eol);
        let excerptStart = 0;
        if (excerpt.length > 50) {
          if (column < 40) {
            excerpt = excerpt.slice(0, 50);
          } else {
            excerptStart = column - 20;
            excerpt = excerpt.slice(excerptStart, column + 30);
          }
        }
        super(`${message2} (line ${line}, column ${column})
  ${excerpt}
` + " ".repeat(column - excerptStart + 1) + "^\n");
        this.column = column;
        this.excerpt = excerpt;
        this.line = line;
        this.name = "XmlError";
        this.pos = charIndex;
      }
    };
    exports.XmlError = XmlError2;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/XmlProcessingInstruction.js
var require_XmlProcessingInstruction = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/XmlProcessingInstruction.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlProcessingInstruction = void 0;
    var XmlNode_js_1 = require_XmlNode();
    var XmlProcessingInstruction = class extends XmlNode_js_1.XmlNode {
      constructor(name, content = "") {
        super();
        this.name = name;
        this.content = content;
      }
      get type() {
        return XmlNode_js_1.XmlNode.TYPE_PROCESSING_INSTRUCTION;
      }
      toJSON() {
        return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
          name: this.name,
          content: this.content
        });
      }
    };
    exports.XmlProcessingInstruction = XmlProcessingInstruction;
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/Parser.js
var require_Parser = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/Parser.js"(exports) {
    "use strict";
    var __createBinding = exports && exports.__createBinding || (Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    }));
    var __setModuleDefault = exports && exports.__setModuleDefault || (Object.create ? (function(o, v) {
      Object.defineProperty(o, "default", { enumerable: true, value: v });
    }) : function(o, v) {
      o["default"] = v;
    });
    var __importStar = exports && exports.__importStar || function(mod) {
      if (mod && mod.__esModule) return mod;
      var result = {};
      if (mod != null) {
        for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
      }
      __setModuleDefault(result, mod);
      return result;
    };
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.Parser = void 0;
    var StringScanner_js_1 = require_StringScanner();
    var syntax = __importStar(require_syntax());
    var XmlCdata_js_1 = require_XmlCdata();
    var XmlComment_js_1 = require_XmlComment();
    var XmlDeclaration_js_1 = require_XmlDeclaration();
    var XmlDocument_js_1 = require_XmlDocument();
    var XmlDocumentType_js_1 = require_XmlDocumentType();
    var XmlElement_js_1 = require_XmlElement();
    var XmlError_js_1 = require_XmlError();
    var XmlNode_js_1 = require_XmlNode();
    var XmlProcessingInstruction_js_1 = require_XmlProcessingInstruction();
    var XmlText_js_1 = require_XmlText();
    var emptyString = "";
    var Parser = class {
      /**
       * @param xml XML string to parse.
       * @param options Parser options.
       */
      constructor(xml, options = {}) {
        let doc = this.document = new XmlDocument_js_1.XmlDocument();
        this.currentNode = doc;
        this.options = options;
        this.scanner = new StringScanner_js_1.StringScanner(xml);
        if (this.options.includeOffsets) {
          doc.start = 0;
          doc.end = xml.length;
        }
        this.parse();
      }
      /**
       * Adds the given `XmlNode` as a child of `this.currentNode`.
       */
      addNode(node, charIndex) {
        node.parent = this.currentNode;
        if (this.options.includeOffsets) {
          node.start = this.scanner.charIndexToByteIndex(charIndex);
          node.end = this.scanner.charIndexToByteIndex();
        }
        this.currentNode.children.push(node);
        return true;
      }
      /**
       * Adds the given _text_ to the document, either by appending it to a
       * preceding `XmlText` node (if possible) or by creating a new `XmlText` node.
       *
       * When _normalize_ is `true` (the default), line breaks in _text_ are
       * normalized per section 2.11 of the XML spec. This must be `false` for text
       * that comes from a character or entity reference, since references aren't
       * subject to line break normalization.
       */
      addText(text2, charIndex, normalize = true) {
        let { children } = this.currentNode;
        let { length } = children;
        if (normalize) {
          text2 = normalizeLineBreaks(text2);
        }
        if (length > 0) {
          let prevNode = children[length - 1];
          if (prevNode?.type === XmlNode_js_1.XmlNode.TYPE_TEXT) {
            let textNode = prevNode;
            textNode.text += text2;
            if (this.options.includeOffsets) {
              textNode.end = this.scanner.charIndexToByteIndex();
            }
            return true;
          }
        }
        return this.addNode(new XmlText_js_1.XmlText(text2), charIndex);
      }
      /**
       * Consumes element attributes.
       *
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-starttags
       */
      consumeAttributes() {
        let attributes = /* @__PURE__ */ Object.create(null);
        while (this.consumeWhitespace()) {
          let attrName = this.consumeName();
          if (!attrName) {
            break;
          }
          let attrValue = this.consumeEqual() && this.consumeAttributeValue();
          if (attrValue === false) {
            throw this.error("Attribute value expected");
          }
          if (attrName in attributes) {
            throw this.error(`Duplicate attribute: ${attrName}`);
          }
          if (attrName === "xml:space" && attrValue !== "default" && attrValue !== "preserve") {
            throw this.error('Value of the `xml:space` attribute must be "default" or "preserve"');
          }
          attributes[attrName] = attrValue;
        }
        if (this.options.sortAttributes) {
          let attrNames = Object.keys(attributes).sort();
          let sortedAttributes = /* @__PURE__ */ Object.create(null);
          for (let i = 0; i < attrNames.length; ++i) {
            let attrName = attrNames[i];
            sortedAttributes[attrName] = attributes[attrName];
          }
          attributes = sortedAttributes;
        }
        return attributes;
      }
      /**
       * Consumes an `AttValue` (attribute value) if possible.
       *
       * @returns
       *   Contents of the `AttValue` minus quotes, or `false` if nothing was
       *   consumed. An empty string indicates that an `AttValue` was consumed but
       *   was empty.
       *
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-AttValue
       */
      consumeAttributeValue() {
        let { scanner } = this;
        let quote = scanner.peek();
        if (quote !== '"' && quote !== "'") {
          return false;
        }
        scanner.advance();
        let chars;
        let isClosed = false;
        let value2 = emptyString;
        let regex = quote === '"' ? syntax.attValueCharDoubleQuote : syntax.attValueCharSingleQuote;
        matchLoop: while (!scanner.isEnd) {
          chars = scanner.consumeUntilMatch(regex);
          if (chars) {
            this.validateChars(chars);
            value2 += chars.replace(syntax.attValueNormalizedWhitespace, " ");
          }
          switch (scanner.peek()) {
            case quote:
              isClosed = true;
              break matchLoop;
            case "&":
              value2 += this.consumeReference();
              continue;
            case "<":
              throw this.error("Unescaped `<` is not allowed in an attribute value");
            default:
              break matchLoop;
          }
        }
        if (!isClosed) {
          throw this.error("Unclosed attribute");
        }
        scanner.advance();
        return value2;
      }
      /**
       * Consumes a CDATA section if possible.
       *
       * @returns Whether a CDATA section was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-cdata-sect
       */
      consumeCdataSection() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        if (!scanner.consumeString("<![CDATA[")) {
          return false;
        }
        let text2 = scanner.consumeUntilString("]]>");
        this.validateChars(text2);
        if (!scanner.consumeString("]]>")) {
          throw this.error("Unclosed CDATA section");
        }
        return this.options.preserveCdata ? this.addNode(new XmlCdata_js_1.XmlCdata(normalizeLineBreaks(text2)), startIndex) : this.addText(text2, startIndex);
      }
      /**
       * Consumes character data if possible.
       *
       * @returns Whether character data was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#dt-chardata
       */
      consumeCharData() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        let charData = scanner.consumeUntilMatch(syntax.endCharData);
        if (!charData) {
          return false;
        }
        this.validateChars(charData);
        if (scanner.peek(3) === "]]>") {
          throw this.error("Element content may not contain the CDATA section close delimiter `]]>`");
        }
        return this.addText(charData, startIndex);
      }
      /**
       * Consumes a comment if possible.
       *
       * @returns Whether a comment was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Comment
       */
      consumeComment() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        if (!scanner.consumeString("<!--")) {
          return false;
        }
        let content = scanner.consumeUntilString("--");
        this.validateChars(content);
        if (!scanner.consumeString("-->")) {
          if (scanner.peek(2) === "--") {
            throw this.error("The string `--` isn't allowed inside a comment");
          }
          throw this.error("Unclosed comment");
        }
        return this.options.preserveComments ? this.addNode(new XmlComment_js_1.XmlComment(normalizeLineBreaks(content)), startIndex) : true;
      }
      /**
       * Consumes a reference in a content context if possible.
       *
       * This differs from `consumeReference()` in that a consumed reference will be
       * added to the document as a text node instead of returned.
       *
       * @returns Whether a reference was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#entproc
       */
      consumeContentReference() {
        let startIndex = this.scanner.charIndex;
        let ref = this.consumeReference();
        return ref ? this.addText(ref, startIndex, false) : false;
      }
      /**
       * Consumes a doctype declaration if possible.
       *
       * This is a loose implementation since doctype declarations are currently
       * discarded without further parsing.
       *
       * @returns Whether a doctype declaration was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#dtd
       */
      consumeDoctypeDeclaration() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        if (!scanner.consumeString("<!DOCTYPE")) {
          return false;
        }
        let name = this.consumeWhitespace() && this.consumeName();
        if (!name) {
          throw this.error("Expected a name");
        }
        let publicId;
        let systemId;
        if (this.consumeWhitespace()) {
          if (scanner.consumeString("PUBLIC")) {
            publicId = this.consumeWhitespace() && this.consumePubidLiteral();
            if (publicId === false) {
              throw this.error("Expected a public identifier");
            }
            this.consumeWhitespace();
          }
          if (publicId !== void 0 || scanner.consumeString("SYSTEM")) {
            this.consumeWhitespace();
            systemId = this.consumeSystemLiteral();
            if (systemId === false) {
              throw this.error("Expected a system identifier");
            }
            this.consumeWhitespace();
          }
        }
        let internalSubset;
        if (scanner.consumeString("[")) {
          internalSubset = scanner.consumeUntilMatch(/\][\x20\t\r\n]*>/);
          if (!scanner.consumeString("]")) {
            throw this.error("Unclosed internal subset");
          }
          this.consumeWhitespace();
        }
        if (!scanner.consumeString(">")) {
          throw this.error("Unclosed doctype declaration");
        }
        return this.options.preserveDocumentType ? this.addNode(new XmlDocumentType_js_1.XmlDocumentType(name, publicId, systemId, internalSubset), startIndex) : true;
      }
      /**
       * Consumes an element if possible.
       *
       * @returns Whether an element was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-element
       */
      consumeElement() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        if (!scanner.consumeString("<")) {
          return false;
        }
        let name = this.consumeName();
        if (!name) {
          scanner.reset(startIndex);
          return false;
        }
        let attributes = this.consumeAttributes();
        let isEmpty = !!scanner.consumeString("/>");
        let element = new XmlElement_js_1.XmlElement(name, attributes);
        element.parent = this.currentNode;
        if (!isEmpty) {
          if (!scanner.consumeString(">")) {
            throw this.error(`Unclosed start tag for element \`${name}\``);
          }
          this.currentNode = element;
          do {
            this.consumeCharData();
          } while (this.consumeElement() || this.consumeContentReference() || this.consumeCdataSection() || this.consumeProcessingInstruction() || this.consumeComment());
          let endTagMark = scanner.charIndex;
          let endTagName;
          if (!scanner.consumeString("</") || !(endTagName = this.consumeName()) || endTagName !== name) {
            scanner.reset(endTagMark);
            throw this.error(`Missing end tag for element ${name}`);
          }
          this.consumeWhitespace();
          if (!scanner.consumeString(">")) {
            throw this.error(`Unclosed end tag for element ${name}`);
          }
          this.currentNode = element.parent;
        }
        return this.addNode(element, startIndex);
      }
      /**
       * Consumes an `Eq` production if possible.
       *
       * @returns Whether an `Eq` production was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Eq
       */
      consumeEqual() {
        this.consumeWhitespace();
        if (this.scanner.consumeString("=")) {
          this.consumeWhitespace();
          return true;
        }
        return false;
      }
      /**
       * Consumes `Misc` content if possible.
       *
       * @returns Whether anything was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Misc
       */
      consumeMisc() {
        return this.consumeComment() || this.consumeProcessingInstruction() || this.consumeWhitespace();
      }
      /**
       * Consumes one or more `Name` characters if possible.
       *
       * @returns `Name` characters, or an empty string if none were consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Name
       */
      consumeName() {
        return syntax.isNameStartChar(this.scanner.peek()) ? this.scanner.consumeMatchFn(syntax.isNameChar) : emptyString;
      }
      /**
       * Consumes a processing instruction if possible.
       *
       * @returns Whether a processing instruction was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-pi
       */
      consumeProcessingInstruction() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        if (!scanner.consumeString("<?")) {
          return false;
        }
        let name = this.consumeName();
        if (name) {
          if (name.toLowerCase() === "xml") {
            scanner.reset(startIndex);
            throw this.error("XML declaration isn't allowed here");
          }
        } else {
          throw this.error("Invalid processing instruction");
        }
        if (!this.consumeWhitespace()) {
          if (scanner.consumeString("?>")) {
            return this.addNode(new XmlProcessingInstruction_js_1.XmlProcessingInstruction(name), startIndex);
          }
          throw this.error("Whitespace is required after a processing instruction name");
        }
        let content = scanner.consumeUntilString("?>");
        this.validateChars(content);
        if (!scanner.consumeString("?>")) {
          throw this.error("Unterminated processing instruction");
        }
        return this.addNode(new XmlProcessingInstruction_js_1.XmlProcessingInstruction(name, normalizeLineBreaks(content)), startIndex);
      }
      /**
       * Consumes a prolog if possible.
       *
       * @returns Whether a prolog was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-prolog-dtd
       */
      consumeProlog() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        this.consumeXmlDeclaration();
        while (this.consumeMisc()) {
        }
        if (this.consumeDoctypeDeclaration()) {
          while (this.consumeMisc()) {
          }
        }
        return startIndex < scanner.charIndex;
      }
      /**
       * Consumes a public identifier literal if possible.
       *
       * @returns
       *   Value of the public identifier literal minus quotes, or `false` if
       *   nothing was consumed. An empty string indicates that a public id literal
       *   was consumed but was empty.
       *
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-PubidLiteral
       */
      consumePubidLiteral() {
        let startIndex = this.scanner.charIndex;
        let value2 = this.consumeSystemLiteral();
        if (value2 !== false && !/^[-\x20\r\na-zA-Z0-9'()+,./:=?;!*#@$_%]*$/.test(value2)) {
          this.scanner.reset(startIndex);
          throw this.error("Invalid character in public identifier");
        }
        return value2;
      }
      /**
       * Consumes a reference if possible.
       *
       * This differs from `consumeContentReference()` in that a consumed reference
       * will be returned rather than added to the document.
       *
       * @returns
       *   Parsed reference value, or `false` if nothing was consumed (to
       *   distinguish from a reference that resolves to an empty string).
       *
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Reference
       */
      consumeReference() {
        let { scanner } = this;
        if (!scanner.consumeString("&")) {
          return false;
        }
        let ref = scanner.consumeMatchFn(syntax.isReferenceChar);
        if (scanner.consume() !== ";") {
          throw this.error("Unterminated reference (a reference must end with `;`)");
        }
        let parsedValue;
        if (ref[0] === "#") {
          let codePoint = ref[1] === "x" ? parseInt(ref.slice(2), 16) : parseInt(ref.slice(1), 10);
          if (isNaN(codePoint) || !/^#(?:x[0-9A-Fa-f]+|[0-9]+)$/.test(ref)) {
            throw this.error("Invalid character reference");
          }
          if (!syntax.isXmlCodePoint(codePoint)) {
            throw this.error("Character reference resolves to an invalid character");
          }
          parsedValue = String.fromCodePoint(codePoint);
        } else {
          parsedValue = syntax.predefinedEntities[ref];
          if (parsedValue === void 0) {
            let { ignoreUndefinedEntities, resolveUndefinedEntity } = this.options;
            let wrappedRef = `&${ref};`;
            if (resolveUndefinedEntity) {
              let resolvedValue = resolveUndefinedEntity(wrappedRef);
              if (resolvedValue !== null && resolvedValue !== void 0) {
                let type = typeof resolvedValue;
                if (type !== "string") {
                  throw new TypeError(`\`resolveUndefinedEntity()\` must return a string, \`null\`, or \`undefined\`, but returned a value of type ${type}`);
                }
                return resolvedValue;
              }
            }
            if (ignoreUndefinedEntities) {
              return wrappedRef;
            }
            scanner.reset(-wrappedRef.length);
            throw this.error(`Named entity isn't defined: ${wrappedRef}`);
          }
        }
        return parsedValue;
      }
      /**
       * Consumes a `SystemLiteral` if possible.
       *
       * A `SystemLiteral` is similar to an attribute value, but allows the
       * characters `<` and `&` and doesn't replace references.
       *
       * @returns
       *   Value of the `SystemLiteral` minus quotes, or `false` if nothing was
       *   consumed. An empty string indicates that a `SystemLiteral` was consumed
       *   but was empty.
       *
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-SystemLiteral
       */
      consumeSystemLiteral() {
        let { scanner } = this;
        let quote = scanner.consumeString('"') || scanner.consumeString("'");
        if (!quote) {
          return false;
        }
        let value2 = scanner.consumeUntilString(quote);
        this.validateChars(value2);
        if (!scanner.consumeString(quote)) {
          throw this.error("Missing end quote");
        }
        return value2;
      }
      /**
       * Consumes one or more whitespace characters if possible.
       *
       * @returns Whether any whitespace characters were consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#white
       */
      consumeWhitespace() {
        return !!this.scanner.consumeMatchFn(syntax.isWhitespace);
      }
      /**
       * Consumes an XML declaration if possible.
       *
       * @returns Whether an XML declaration was consumed.
       * @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-XMLDecl
       */
      consumeXmlDeclaration() {
        let { scanner } = this;
        let startIndex = scanner.charIndex;
        if (!scanner.consumeString("<?xml")) {
          return false;
        }
        if (syntax.isNameChar(scanner.peek())) {
          scanner.reset(startIndex);
          return false;
        }
        if (!this.consumeWhitespace()) {
          throw this.error("Invalid XML declaration");
        }
        let version = !!scanner.consumeString("version") && this.consumeEqual() && this.consumeSystemLiteral();
        if (version === false) {
          throw this.error("XML version is missing or invalid");
        } else if (!/^1\.[0-9]+$/.test(version)) {
          throw this.error("Invalid character in version number");
        }
        let encoding;
        let standalone;
        if (this.consumeWhitespace()) {
          encoding = !!scanner.consumeString("encoding") && this.consumeEqual() && this.consumeSystemLiteral();
          if (encoding) {
            if (!/^[A-Za-z][\w.-]*$/.test(encoding)) {
              throw this.error("Invalid character in encoding name");
            }
            this.consumeWhitespace();
          }
          standalone = !!scanner.consumeString("standalone") && this.consumeEqual() && this.consumeSystemLiteral();
          if (standalone) {
            if (standalone !== "yes" && standalone !== "no") {
              throw this.error('Only "yes" and "no" are permitted as values of `standalone`');
            }
            this.consumeWhitespace();
          }
        }
        if (!scanner.consumeString("?>")) {
          throw this.error("Invalid or unclosed XML declaration");
        }
        return this.options.preserveXmlDeclaration ? this.addNode(new XmlDeclaration_js_1.XmlDeclaration(version, encoding || void 0, standalone || void 0), startIndex) : true;
      }
      /**
       * Returns an `XmlError` for the current scanner position.
       */
      error(message2) {
        let { scanner } = this;
        return new XmlError_js_1.XmlError(message2, scanner.charIndex, scanner.string);
      }
      /**
       * Parses the XML input.
       */
      parse() {
        this.scanner.consumeString("\uFEFF");
        this.consumeProlog();
        if (!this.consumeElement()) {
          throw this.error("Root element is missing or invalid");
        }
        while (this.consumeMisc()) {
        }
        if (!this.scanner.isEnd) {
          throw this.error("Extra content at the end of the document");
        }
      }
      /**
       * Throws an invalid character error if any character in the given _string_
       * isn't a valid XML character.
       */
      validateChars(string2) {
        let { length } = string2;
        for (let i = 0; i < length; ++i) {
          let cp = string2.codePointAt(i);
          if (!syntax.isXmlCodePoint(cp)) {
            this.scanner.reset(-([...string2].length - i));
            throw this.error("Invalid character");
          }
          if (cp > 65535) {
            i += 1;
          }
        }
      }
    };
    exports.Parser = Parser;
    function normalizeLineBreaks(text2) {
      let i = 0;
      while ((i = text2.indexOf("\r", i)) !== -1) {
        text2 = text2[i + 1] === "\n" ? text2.slice(0, i) + text2.slice(i + 1) : text2.slice(0, i) + "\n" + text2.slice(i + 1);
      }
      return text2;
    }
  }
});

// node_modules/@rgrove/parse-xml/dist/lib/types.js
var require_types = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/lib/types.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
  }
});

// node_modules/@rgrove/parse-xml/dist/index.js
var require_dist = __commonJS({
  "node_modules/@rgrove/parse-xml/dist/index.js"(exports) {
    "use strict";
    var __createBinding = exports && exports.__createBinding || (Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    }));
    var __exportStar = exports && exports.__exportStar || function(m, exports2) {
      for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports2, p)) __createBinding(exports2, m, p);
    };
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.XmlText = exports.XmlProcessingInstruction = exports.XmlNode = exports.XmlError = exports.XmlElement = exports.XmlDocumentType = exports.XmlDocument = exports.XmlDeclaration = exports.XmlComment = exports.XmlCdata = void 0;
    exports.parseXml = parseXml2;
    var Parser_js_1 = require_Parser();
    __exportStar(require_types(), exports);
    var XmlCdata_js_1 = require_XmlCdata();
    Object.defineProperty(exports, "XmlCdata", { enumerable: true, get: function() {
      return XmlCdata_js_1.XmlCdata;
    } });
    var XmlComment_js_1 = require_XmlComment();
    Object.defineProperty(exports, "XmlComment", { enumerable: true, get: function() {
      return XmlComment_js_1.XmlComment;
    } });
    var XmlDeclaration_js_1 = require_XmlDeclaration();
    Object.defineProperty(exports, "XmlDeclaration", { enumerable: true, get: function() {
      return XmlDeclaration_js_1.XmlDeclaration;
    } });
    var XmlDocument_js_1 = require_XmlDocument();
    Object.defineProperty(exports, "XmlDocument", { enumerable: true, get: function() {
      return XmlDocument_js_1.XmlDocument;
    } });
    var XmlDocumentType_js_1 = require_XmlDocumentType();
    Object.defineProperty(exports, "XmlDocumentType", { enumerable: true, get: function() {
      return XmlDocumentType_js_1.XmlDocumentType;
    } });
    var XmlElement_js_1 = require_XmlElement();
    Object.defineProperty(exports, "XmlElement", { enumerable: true, get: function() {
      return XmlElement_js_1.XmlElement;
    } });
    var XmlError_js_1 = require_XmlError();
    Object.defineProperty(exports, "XmlError", { enumerable: true, get: function() {
      return XmlError_js_1.XmlError;
    } });
    var XmlNode_js_1 = require_XmlNode();
    Object.defineProperty(exports, "XmlNode", { enumerable: true, get: function() {
      return XmlNode_js_1.XmlNode;
    } });
    var XmlProcessingInstruction_js_1 = require_XmlProcessingInstruction();
    Object.defineProperty(exports, "XmlProcessingInstruction", { enumerable: true, get: function() {
      return XmlProcessingInstruction_js_1.XmlProcessingInstruction;
    } });
    var XmlText_js_1 = require_XmlText();
    Object.defineProperty(exports, "XmlText", { enumerable: true, get: function() {
      return XmlText_js_1.XmlText;
    } });
    function parseXml2(xml, options) {
      return new Parser_js_1.Parser(xml, options).document;
    }
  }
});

// src/formats/located.ts
var LONGEST = 80;
var quoted = (text2) => {
  const line = text2.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, " ");
  return JSON.stringify(line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}\u2026` : line);
};
var place = (path) => path.map((key) => {
  if (typeof key === "number") return `[${key}]`;
  return /^[\w-]{1,60}$/.test(String(key)) ? `.${String(key)}` : `[${quoted(String(key))}]`;
}).join("").replace(/^\./, "");
var located = (file2, where, what, hint) => {
  const at2 = typeof where === "string" ? where : place(where);
  return new UserError(
    [file2, ...at2 === "" ? [] : [at2], what].join(": "),
    hint === void 0 ? {} : { hint }
  );
};

// src/formats/decode.ts
var startsWith = (bytes, ...mark) => mark.every((byte, index) => bytes[index] === byte);
var encodingOf = (bytes) => {
  if (startsWith(bytes, 255, 254) || bytes[0] !== 0 && bytes[1] === 0) return "utf-16le";
  if (startsWith(bytes, 254, 255) || bytes[0] === 0 && bytes[1] !== 0) return "utf-16be";
  return "utf-8";
};
var decode = (bytes, file2) => {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw located(file2, "", `expected text in UTF-8 (or UTF-16), this is no valid ${encoding.toUpperCase()}`);
  }
};
var COLOURS = /\u001B\[[0-9;]*[A-Za-z]/g;
var linesOf = (text2) => text2.replaceAll("\0", "").split(/\r\n|\n|\r/).map((line, index) => ({ text: line.replace(COLOURS, ""), number: index + 1 }));
var at = ({ number: number2 }) => `line ${number2}`;

// src/formats/json-text.ts
var STRING = String.raw`"[^"\\\u0000-\u001F]*(?:\\.[^"\\\u0000-\u001F]*)*"`;
var parseJson = (text2, file2, first = 1) => {
  for (const candidate of [text2, null]) {
    try {
      return JSON.parse(candidate ?? withoutNaN(text2));
    } catch {
    }
  }
  throw mistake(text2, file2, first);
};
var withoutNaN = (text2) => text2.replace(
  new RegExp(String.raw`${STRING}|\bNaN\b|-?\bInfinity\b`, "gs"),
  (found) => found.startsWith('"') ? found : "null"
);
var parseJsonLines = (lines, file2) => lines.filter(({ text: text2 }) => text2.trim() !== "").map((line) => ({ line, value: parseJson(line.text, file2, line.number) }));
var TOKEN = new RegExp(
  String.raw`\s*(?:(${STRING})|(-?\d[\d.eE+-]*|true|false|null|NaN|-?Infinity)|([[{\]},:])|(\S))`,
  "sy"
);
var MAY_CLOSE = /* @__PURE__ */ new Set(["first value", "first key", "more"]);
function mistake(text2, file2, first) {
  const open = [];
  let expecting = "value";
  TOKEN.lastIndex = 0;
  for (; ; ) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text2);
    if (match === null) return ended(text2, file2, open.length);
    const [whole, string2, scalar, mark, other] = match;
    const offset = start + whole.search(/\S/);
    const next = other === void 0 ? follow(expecting, open, string2, scalar, mark) : null;
    if (next === null) return stray(text2, offset, file2, first, open.length === 0 && expecting === "more");
    expecting = next;
  }
}
function follow(expecting, open, string2, scalar, mark) {
  if (mark === "}" || mark === "]") {
    const closes = open.at(-1) === (mark === "}" ? "{" : "[") && MAY_CLOSE.has(expecting);
    open.pop();
    return closes ? "more" : null;
  }
  if (expecting === "value" || expecting === "first value") {
    if (mark === "{" || mark === "[") open.push(mark);
    if (mark === "{") return "first key";
    if (mark === "[") return "first value";
    return mark === void 0 && (string2 ?? scalar) !== void 0 ? "more" : null;
  }
  if (expecting === "key" || expecting === "first key") return string2 === void 0 ? null : "colon";
  if (expecting === "colon") return mark === ":" ? "value" : null;
  if (mark !== "," || open.length === 0) return null;
  return open.at(-1) === "{" ? "key" : "value";
}
var ended = (text2, file2, open) => text2.trim() === "" ? located(file2, "", "the report is empty") : located(file2, "", open > 0 ? "the JSON ends too early; is the report complete?" : "expected JSON");
function stray(text2, offset, file2, first, after) {
  const before = text2.slice(0, offset).split(/\r\n|\n|\r/);
  const line = first + before.length - 1;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const found = quoted(text2.slice(offset, offset + 40).split(/[\r\n]/, 1)[0] ?? "");
  const what = after ? `expected the end of the JSON, not ${found}` : `expected JSON, not ${found}`;
  const hint = "If other programs print to the same output, let the tool write a file instead.";
  return located(file2, `${at({ text: "", number: line })}, column ${column}`, what, hint);
}

// src/formats/measurement.ts
var statisticsOf = (samples) => {
  const sorted = Array.from(Float64Array.from(samples).sort());
  const [min] = sorted;
  if (min === void 0) return {};
  const quantile = (share) => quantileSorted(sorted, share);
  return {
    count: sorted.length,
    min,
    p50: quantile(0.5),
    p75: quantile(0.75),
    p90: quantile(0.9),
    p95: quantile(0.95),
    p99: quantile(0.99),
    max: sorted.at(-1),
    mean: mean(sorted)
  };
};
var PLAIN = { batch: 1, foreignUnit: null };
var timed = (name, samples, batch = 1) => ({
  ...PLAIN,
  name,
  metric: "p50",
  samples,
  summary: statisticsOf(samples),
  batch
});
var FIRST_KNOWN = ["p50", "mean", "min", "p95", "p99", "p90", "p75"];
var summed = (name, summary3, batch = 1) => {
  const known = Object.fromEntries(
    Object.entries(summary3).filter(([, value2]) => value2 !== null && value2 !== void 0 && value2 !== 0)
  );
  const metric = FIRST_KNOWN.find((key) => key in known) ?? "mean";
  return { ...PLAIN, name, metric, samples: [], summary: known, batch };
};
var sampled = (name, metric, samples) => ({
  ...PLAIN,
  name,
  metric,
  samples,
  summary: statisticsOf(samples)
});
var single = (name, metric, value2, foreignUnit = null) => ({ ...PLAIN, name, metric, samples: [], summary: { mean: value2 }, foreignUnit });
var pathOf = (...parts) => parts.filter((part) => part !== null && part !== void 0 && part !== "").join("/");

// src/formats/shapes.ts
var positive = number({ error: "expected a number" }).positive({ error: "expected a number above zero" });
var nonnegative = number({ error: "expected a number" }).nonnegative({ error: "expected a number of zero or more" });
var text = string({ error: "expected a text" });
var list = (item, expected = "expected a list") => array(item, { error: expected });
var times = list(positive, "expected a list of numbers");
var object2 = (shape, expected = "expected an object") => object(shape, { error: expected });
var table = (item, expected = "expected an object") => unknown().transform((value2, context) => {
  if (typeof value2 !== "object" || value2 === null || Array.isArray(value2)) {
    context.addIssue({ code: "custom", message: expected });
    return NEVER;
  }
  return Object.entries(value2).flatMap(([key, each]) => {
    const result = item.safeParse(each);
    if (result.success) return [[key, result.data]];
    for (const { path, message: message2 } of result.error.issues)
      context.addIssue({ code: "custom", message: message2, path: [key, ...path] });
    return [];
  });
});
var read = (shape, value2, file2, path = []) => {
  const result = shape.safeParse(value2);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw located(file2, [...path, ...issue?.path ?? []], issue?.message ?? "not as expected");
};
var readJson = (shape, json, file2) => read(shape, parseJson(json, file2), file2);

// src/formats/asv.ts
var results = object2({
  date: number({ error: "expected a date in milliseconds" }).nullish(),
  result_columns: list(text, "expected the names of columns"),
  results: table(array(unknown(), { error: "expected a list of columns" }))
});
var kinds = table(union([object2({ type: text }), number()], { error: "expected a benchmark" }));
var parameters = list(list(text, "expected a list of values"), "expected a list of parameters");
var MOST_COMBINATIONS = 1e4;
function combinations(params, where, file2) {
  if (params.length === 0) return [""];
  const count = params.reduce((product, values) => product * values.length, 1);
  if (count > MOST_COMBINATIONS)
    throw located(file2, where, `more than ${MOST_COMBINATIONS} combinations of parameters`);
  return params.reduce((rows, values) => rows.flatMap((row2) => values.map((value2) => [...row2, value2])), [[]]).map((row2) => `(${row2.join(", ")})`);
}
var kindByName = (name) => {
  const [, prefix = ""] = /(?:^|\.)(timeraw|time|mem|peakmem|track)_?[^.]*$/i.exec(name) ?? [];
  const known = /* @__PURE__ */ new Map([
    ["time", "time"],
    ["timeraw", "time"],
    ["mem", "memory"],
    ["peakmem", "peakmemory"]
  ]);
  return known.get(prefix.toLowerCase()) ?? "track";
};
var isKind = (kind) => ["time", "memory", "peakmemory", "track"].includes(kind);
function measurementOf(name, kind, cells) {
  switch (kind) {
    case "time":
      return cells.samples === null ? summed(name, { count: cells.repeat, p50: cells.result }, cells.number ?? 1) : timed(name, cells.samples, cells.number ?? 1);
    case "memory":
      return single(name, "heap-per-op", cells.result);
    case "peakmemory":
      return single(name, "peak-memory", cells.result);
    case "track":
      return single(name, "value", cells.result);
  }
}
function ofBenchmark(name, kind, columns, file2) {
  const where = ["results", name];
  const values = columns.get("result");
  if (values === null || values === void 0) return [];
  const row2 = read(
    array(number({ error: "expected a number" }).nullable(), { error: "expected a list of numbers" }),
    values,
    file2,
    [...where, "result"]
  );
  const params = read(parameters, columns.get("params") ?? [], file2, [...where, "params"]);
  const suffixes = combinations(params, [...where, "params"], file2);
  if (row2.length !== suffixes.length)
    throw located(
      file2,
      [...where, "result"],
      `expected ${suffixes.length} results, one for each combination of parameters`
    );
  const cell = (column, index) => {
    const listed = columns.get(column);
    return Array.isArray(listed) ? listed[index] : null;
  };
  return row2.flatMap((result, index) => {
    if (result === null) return [];
    const samples = times.min(1).safeParse(cell("samples", index));
    const [number2, repeat] = ["stats_number", "stats_repeat"].map(
      (column) => positive.safeParse(cell(column, index))
    );
    return [
      measurementOf(`${name}${suffixes[index] ?? ""}`, kind, {
        result,
        samples: samples.success ? samples.data : null,
        number: number2?.data ?? null,
        repeat: repeat?.data ?? null
      })
    ];
  });
}
function ofResults({ result_columns: names, results: rows }, types, file2) {
  return rows.flatMap(([name, row2]) => {
    const columns = new Map(names.map((column, index) => [column, row2[index]]));
    const type = types.get(name) ?? "";
    return ofBenchmark(name, isKind(type) ? type : kindByName(name), columns, file2);
  });
}
var noneIn = (found, file2) => {
  if (found.length > 0) return found;
  throw located(file2, "results", "expected at least one benchmark with a result");
};
var asv = {
  reads: "a file of asv's results, or the folder of them (the newest commit); samples with `--record-samples`",
  command: "asv run --python=same --set-commit-hash HEAD --record-samples, with file: .asv/results",
  definedAt: "https://github.com/airspeed-velocity/asv/blob/f330fbfd29f344171d09e0f15abaf6df15ff8367/asv/results.py",
  metrics: [
    "p50",
    "p75",
    "p90",
    "p95",
    "p99",
    "mean",
    "min",
    "throughput",
    "peak-memory",
    "heap-per-op",
    "value"
  ],
  parse: (json, file2) => noneIn(ofResults(read(results, parseJson(json, file2), file2), /* @__PURE__ */ new Map(), file2), file2),
  folder: {
    wants: (path) => path.endsWith(".json") && !/(^|\/)machine\.json$/.test(path),
    describes: (path) => /(^|\/)benchmarks\.json$/.test(path),
    parse(files2, folder) {
      const about = [...files2].find(([path2]) => /(^|\/)benchmarks\.json$/.test(path2));
      const types = about === void 0 ? [] : readJson(kinds, about[1], `${folder}/${about[0]}`);
      const [path, found] = newest(files2, folder);
      const typeOf = new Map(
        types.flatMap(([name, each]) => typeof each === "number" ? [] : [[name, each.type]])
      );
      return noneIn(ofResults(found, typeOf, path), path);
    }
  }
};
function newest(files2, folder) {
  const all = [...files2].filter(([path]) => !/(^|\/)benchmarks\.json$/.test(path)).map(([path, json]) => [`${folder}/${path}`, readJson(results, json, `${folder}/${path}`)]).sort(([, one], [, other]) => (other.date ?? 0) - (one.date ?? 0));
  const [first, second] = all;
  if (first === void 0)
    throw located(folder, "", "expected files of results, such as MACHINE/COMMIT-ENVIRONMENT.json");
  if (second !== void 0 && (second[1].date ?? 0) === (first[1].date ?? 0))
    throw located(
      folder,
      "",
      `expected one environment, there are ${first[0]} and ${second[0]}`,
      "Name one of the files."
    );
  return first;
}

// src/formats/time-units.ts
var named = (exponent, names) => names.map((name) => [name, exponent]);
var EXPONENTS = new Map([
  ...named(-12, ["ps", "psec", "picosecond", "picoseconds"]),
  ...named(-9, ["ns", "nsec", "nanosecond", "nanoseconds"]),
  ...named(-6, ["us", "\xB5s", "\u03BCs", "usec", "microsecond", "microseconds"]),
  ...named(-3, ["ms", "msec", "millisecond", "milliseconds"]),
  ...named(0, ["s", "sec", "secs", "second", "seconds"])
]);
var MULTIPLES = new Map([
  ...named(60, ["m", "min", "minute", "minutes"]),
  ...named(3600, ["h", "hr", "hour", "hours"])
]);
var shifted = (value2, exponent) => {
  const [digits = "", own2 = "0"] = String(value2).split("e");
  return Number(`${digits}e${Number(own2) + exponent}`);
};
var toSeconds = (unit) => {
  const [exponent, multiple] = [EXPONENTS.get(unit), MULTIPLES.get(unit)];
  if (exponent !== void 0) return (value2) => shifted(value2, exponent);
  return multiple === void 0 ? null : (value2) => value2 * multiple;
};
var fromNanoseconds = (value2) => shifted(value2, -9);
var fromMilliseconds = (value2) => shifted(value2, -3);
var ifThere = (convert, value2) => value2 === null || value2 === void 0 ? void 0 : convert(value2);

// src/formats/autocannon.ts
var report = object2({
  title: text.nullish(),
  errors: nonnegative.nullish(),
  mismatches: nonnegative.nullish(),
  non2xx: nonnegative.nullish(),
  latency: object2({
    average: nonnegative,
    p50: nonnegative.nullish(),
    p75: nonnegative.nullish(),
    p90: nonnegative.nullish(),
    p99: nonnegative.nullish(),
    totalCount: nonnegative.nullish()
  }),
  requests: object2({ average: positive, total: positive })
});
var autocannon = {
  reads: "autocannon's JSON (latency is in whole milliseconds, so 0 counts as not measured)",
  command: "autocannon --json --title search -d 10 http://127.0.0.1:8080/search",
  definedAt: "https://github.com/mcollina/autocannon/blob/aad5ac6d9512fb69c70fc2612a799f406b3aa879/lib/aggregateResult.js",
  metrics: ["p50", "p75", "p90", "p99", "mean", "throughput", "error-rate"],
  parse(json, file2) {
    const { title, latency, requests, ...counts } = readJson(report, json, file2);
    const name = title ?? "autocannon";
    const { average, totalCount, ...quantiles } = latency;
    const known = Object.entries({ ...quantiles, mean: average }).map(
      ([key, value2]) => [key, ifThere(fromMilliseconds, value2)]
    );
    const errors = counts.errors ?? 0;
    const failed = errors + (counts.non2xx ?? 0) + (counts.mismatches ?? 0);
    const times2 = summed(name, { count: totalCount, ...Object.fromEntries(known) });
    return [
      ...Object.keys(times2.summary).some((key) => key !== "count") ? [times2] : [],
      single(name, "throughput", requests.average),
      single(name, "error-rate", Math.min(1, failed / (requests.total + errors)))
    ];
  }
};

// src/formats/benchmarkdotnet.ts
var report2 = object2({
  Benchmarks: list(
    object2({
      FullName: text,
      Statistics: object2({
        OriginalValues: times.nullish(),
        N: positive.nullish(),
        Min: positive.nullish(),
        Median: positive.nullish(),
        Mean: positive.nullish()
      }).nullish(),
      Memory: object2({ BytesAllocatedPerOperation: nonnegative.nullish() }).nullish()
    }),
    "expected a list of benchmarks"
  )
});
var benchmarkdotnet = {
  reads: "BenchmarkDotNet's JSON (full, brief, compressed or not); with [MemoryDiagnoser] also bytes per operation",
  command: "dotnet run -c Release -- --exporters json, with file: BenchmarkDotNet.Artifacts/results/NAME-report-full-compressed.json",
  definedAt: "https://github.com/dotnet/BenchmarkDotNet/blob/0f5b12e3141541c291c1b1795614afeee1512cae/src/BenchmarkDotNet/Exporters/Json/JsonExporterBase.cs",
  metrics: ["p50", "p75", "p90", "p95", "p99", "mean", "min", "throughput", "heap-per-op"],
  parse: (json, file2) => readJson(report2, json, file2).Benchmarks.flatMap((entry4, index) => {
    const bytes = entry4.Memory?.BytesAllocatedPerOperation;
    const memory2 = bytes === null || bytes === void 0 ? [] : [sampled(entry4.FullName, "heap-per-op", [bytes])];
    return [timesOf(entry4, index, file2), ...memory2];
  })
};
function timesOf({ FullName, Statistics }, index, file2) {
  if (Statistics === null || Statistics === void 0)
    throw located(file2, ["Benchmarks", index, "Statistics"], "the benchmark failed: there are no statistics");
  const { OriginalValues, N, Min, Median, Mean } = Statistics;
  if (OriginalValues !== null && OriginalValues !== void 0 && OriginalValues.length > 0)
    return timed(FullName, OriginalValues.map(fromNanoseconds));
  const [min, p50, mean2] = [Min, Median, Mean].map((value2) => ifThere(fromNanoseconds, value2));
  return summed(FullName, { count: N, min, p50, mean: mean2 });
}

// src/formats/benchmarkjs.ts
var benchmark = object2({ name: text, stats: object2({ sample: times }) });
var entry = object2({ name: text.nullish(), stats: object2({ sample: times }).nullish() });
var ofJson = (json, file2) => {
  const value2 = parseJson(json, file2);
  const found = Array.isArray(value2) ? read(list(benchmark), value2, file2) : read(table(entry.catch({})), value2, file2).flatMap(
    ([, { name, stats: stats2 }]) => name === null || name === void 0 || stats2 === null || stats2 === void 0 ? [] : [{ name, stats: stats2 }]
  );
  return found.map(({ name, stats: stats2 }) => timed(name, stats2.sample));
};
var LINE = /^\s*(.{1,1000}?) x ([\d,.]+) ops\/sec ±([\d.]+)% \((\d+) runs? sampled\)\s*$/;
var ofLines = (printed, file2) => {
  const found = linesOf(printed).flatMap(({ text: line }) => {
    const [, name, rate] = LINE.exec(line) ?? [];
    if (name === void 0 || rate === void 0) return [];
    return [single(name, "throughput", Number(rate.replaceAll(",", "")))];
  });
  if (found.length > 0) return found;
  throw located(file2, "", "expected lines such as `sort x 1,234 ops/sec \xB11.00% (90 runs sampled)`");
};
var benchmarkjs = {
  reads: "the lines that Benchmark.js prints, or its benchmarks as JSON (with samples)",
  command: "node bench.js, which prints String(event.target) on every 'cycle'",
  definedAt: "https://github.com/bestiejs/benchmark.js/blob/1734295d735176eb29c6f967d4f706d7a5f24840/benchmark.js",
  metrics: ["p50", "p75", "p90", "p95", "p99", "mean", "min", "throughput"],
  parse: (report11, file2) => /^\s*[[{]/.test(report11) ? ofJson(report11, file2) : ofLines(report11, file2)
};

// src/formats/catch2.ts
var import_parse_xml = __toESM(require_dist(), 1);
var documentOf = (xml, file2) => {
  try {
    return (0, import_parse_xml.parseXml)(xml).children;
  } catch (error) {
    if (error instanceof RangeError) throw located(file2, "", "the XML is nested too deeply");
    if (!(error instanceof import_parse_xml.XmlError)) throw error;
    const [what = "not XML"] = error.message.split(" (line");
    throw located(file2, `line ${error.line}, column ${error.column}`, what.split("\n", 1)[0] ?? what);
  }
};
var elementsOf = (nodes) => nodes.filter((node) => node instanceof import_parse_xml.XmlElement);
var nameOf = ({ attributes }) => Object.hasOwn(attributes, "name") ? attributes["name"] : void 0;
var DEEPEST = 200;
function walk(nodes, parents, file2) {
  if (parents.length > DEEPEST) throw located(file2, "", "the XML is nested too deeply");
  return elementsOf(nodes).flatMap((element) => {
    if (element.name === "BenchmarkResults") return [benchmarkOf(element, parents, file2)];
    const named3 = element.name === "TestCase" || element.name === "Section";
    return walk(element.children, [...parents, (named3 ? nameOf(element) : "") ?? ""], file2);
  });
}
function benchmarkOf(element, parents, file2) {
  const name = pathOf(...parents, nameOf(element));
  const children = elementsOf(element.children);
  const failed = children.find((child) => child.name === "failed");
  const where = `BenchmarkResults ${quoted(name)}`;
  if (failed !== void 0)
    throw located(file2, where, `the benchmark failed: ${quoted(failed.attributes["message"] ?? "")}`);
  const mean2 = children.find((child) => child.name === "mean");
  const value2 = Number(mean2?.attributes["value"]);
  if (!(value2 > 0) || !Number.isFinite(value2))
    throw located(file2, `${where}, mean`, "expected a value that is a number above zero");
  return summed(name, { mean: fromNanoseconds(value2) });
}
var catch2 = {
  reads: "the XML report of Catch2",
  command: './tests "[benchmark]" --reporter xml --out report.xml',
  definedAt: "https://github.com/catchorg/Catch2/blob/9a2a4eadc0e50e0534278010624eac15991413a7/src/catch2/reporters/catch_reporter_xml.cpp",
  metrics: ["mean", "throughput"],
  parse(xml, file2) {
    if (xml.trim() === "") throw located(file2, "", "the report is empty");
    const found = walk(documentOf(xml, file2), [], file2);
    if (found.length > 0) return found;
    throw located(file2, "", "expected a BenchmarkResults element", "Are benchmarks enabled and not skipped?");
  }
};

// src/formats/criterion-folder.ts
var sample = object2({ iters: list(positive, "expected a list of numbers"), times });
var estimate = object2({ point_estimate: positive });
var estimates = object2({ mean: estimate, median: estimate });
var benchmark2 = object2({ full_id: text });
var ofSample = (value2, name, file2) => {
  const { iters, times: values } = read(sample, value2, file2);
  if (iters.length !== values.length || iters.length === 0)
    throw located(file2, "times", "expected as many numbers as iters has, at least one");
  const batch = iters.reduce((most, count) => Math.max(most, count), 1);
  return timed(
    name,
    values.map((each, index) => fromNanoseconds(each / (iters[index] ?? NaN))),
    batch
  );
};
var ofEstimates = (value2, name, file2) => {
  const { mean: mean2, median } = read(estimates, value2, file2);
  return summed(name, {
    p50: fromNanoseconds(median.point_estimate),
    mean: fromNanoseconds(mean2.point_estimate)
  });
};
var nameFromPath = (file2) => {
  const folders = file2.split(/[/\\]/).slice(0, -1);
  const start = folders.lastIndexOf("criterion") + 1;
  return folders.slice(start).filter((part) => part !== "new" && part !== ".").join("/") || "criterion";
};
var ofSingleFile = (value2, file2) => {
  if (typeof value2 === "object" && value2 !== null && "iters" in value2)
    return [ofSample(value2, nameFromPath(file2), file2)];
  if (typeof value2 === "object" && value2 !== null && "median" in value2)
    return [ofEstimates(value2, nameFromPath(file2), file2)];
  throw located(
    file2,
    "",
    "expected a sample.json (with iters and times) or an estimates.json (with mean and median)"
  );
};
function ofFolder(files2, path, name, folder) {
  const inside = (file2) => path.slice(0, -"benchmark.json".length) + file2;
  for (const [file2, measured] of [
    ["sample.json", ofSample],
    ["estimates.json", ofEstimates]
  ]) {
    const json = files2.get(inside(file2));
    const place2 = `${folder}/${inside(file2)}`;
    if (json !== void 0) return [measured(parseJson(json, place2), name, place2)];
  }
  return [];
}
var criterionFolder = {
  wants: (path) => /(^|\/)new\/(benchmark|sample|estimates)\.json$/.test(path),
  describes: (path) => path.endsWith("/benchmark.json"),
  parse(files2, folder) {
    const found = [...files2].filter(([path]) => path.endsWith("benchmark.json"));
    if (found.length === 0) throw located(folder, "", "expected folders with new/benchmark.json in them");
    const measurements = found.flatMap(
      ([path, json]) => ofFolder(files2, path, readJson(benchmark2, json, `${folder}/${path}`).full_id, folder)
    );
    if (measurements.length > 0) return measurements;
    throw located(folder, "", "expected a sample.json beside a benchmark.json");
  }
};

// src/formats/criterion.ts
var BENCHER = /^test (.{1,1000}?)\s+\.\.\. bench:\s+([\d,.]+) ns\/iter \(\+\/- [\d,.]+\)/;
var ofBencher = (lines) => lines.flatMap(({ text: line }) => {
  const [, name, median] = BENCHER.exec(line.slice(0, 2e3)) ?? [];
  return name === void 0 || median === void 0 ? [] : [summed(name, { p50: fromNanoseconds(Number(median.replaceAll(",", ""))) })];
});
var message = object2({ reason: text });
var complete = object2({
  id: text,
  iteration_count: list(positive, "expected a list of numbers"),
  measured_values: times,
  unit: text
});
var ofMessages = (lines, file2) => parseJsonLines(lines, file2).flatMap(({ value: value2, line }) => {
  if (read(message, value2, file2, [at(line)]).reason !== "benchmark-complete") return [];
  const {
    id,
    iteration_count: counts,
    measured_values: values,
    unit
  } = read(complete, value2, file2, [at(line)]);
  const seconds2 = toSeconds(unit);
  if (seconds2 === null)
    throw located(file2, [at(line), "unit"], `expected a unit of time, not ${quoted(unit)}`);
  if (counts.length !== values.length)
    throw located(file2, [at(line), "iteration_count"], "expected as many numbers as measured_values has");
  const batch = Math.max(1, ...counts.slice(0, 1e3));
  return [
    timed(
      id,
      values.map((each, index) => seconds2(each) / (counts[index] ?? NaN)),
      batch
    )
  ];
});
var criterion = {
  reads: "the folder target/criterion, a sample.json or estimates.json of it, `--output-format bencher`, `cargo criterion --message-format=json`",
  command: "cargo bench, with file: target/criterion",
  definedAt: "https://github.com/bheisler/criterion.rs/blob/9bb1efe7730b97a7e74a321c68ac58f85ab786c7/src/analysis/mod.rs",
  metrics: ["p50", "p75", "p90", "p95", "p99", "mean", "min", "throughput"],
  parse(report11, file2) {
    const lines = linesOf(report11);
    if (!/^\s*[[{]/.test(report11)) {
      const found = ofBencher(lines);
      if (found.length > 0) return found;
      throw located(file2, "", "expected lines such as `test sort ... bench: 1,234 ns/iter (+/- 56)`");
    }
    return /^\s*\{\s*"reason"/.test(report11) ? ofMessages(lines, file2) : ofSingleFile(parseJson(report11, file2), file2);
  },
  folder: criterionFolder
};

// src/formats/custom.ts
var report3 = list(
  object2({ name: text, unit: text, value: number({ error: "expected a number" }) }),
  "expected a list of benchmarks, each with name, unit and value"
);
var PER_OPERATION = /\s*\/\s*(?:iter|iteration|op|ops|operation|run|call)s?$/i;
var RATE = /^([kMG]?)(?:ops?|iter(?:ation)?s?|req(?:uest)?s?|runs?|calls?|quer(?:y|ies)|transactions?|hits?)?\s*\/\s*(?:s|sec|second)$/;
var RATE_WORDS = /^(?:rps|qps|tps|hz)$/i;
var PREFIXES = /* @__PURE__ */ new Map([
  ["k", 1e3],
  ["M", 1e6],
  ["G", 1e9]
]);
var perSecond = (unit) => {
  if (RATE_WORDS.test(unit)) return 1;
  const match = RATE.exec(unit);
  return match === null ? null : PREFIXES.get(match[1] ?? "") ?? 1;
};
var WORDS = /* @__PURE__ */ new Map([
  ["", 1],
  ["kilo", 1e3],
  ["mega", 1e6],
  ["giga", 1e9]
]);
var bytesOf = (unit) => {
  const [word, prefix = ""] = /^(kilo|mega|giga)?bytes?$/i.exec(unit) ?? [];
  if (word !== void 0) return WORDS.get(prefix.toLowerCase()) ?? null;
  const quantity = parseQuantity(`1 ${unit}`);
  return quantity?.unit === "B" ? quantity.value : null;
};
function smaller({ name, unit, value: value2 }) {
  const bare = unit.replace(PER_OPERATION, "");
  const seconds2 = toSeconds(bare);
  if (seconds2 !== null) return summed(name, { mean: seconds2(value2) });
  const bytes = bytesOf(bare);
  if (bytes !== null) return single(name, bare === unit ? "peak-memory" : "heap-per-op", value2 * bytes);
  return /^alloc(?:ation)?s?$/i.test(bare) ? single(name, "allocations", value2) : single(name, "value", value2, unit);
}
function bigger({ name, unit, value: value2 }) {
  const factor = perSecond(unit);
  return factor === null ? single(name, "score", value2, unit) : single(name, "throughput", value2 * factor);
}
var customFormat = (which, metrics, measure) => ({
  reads: `github-action-benchmark's ${which}: a list of { name, unit, value }`,
  command: `node bench.js > report.json, which prints [{ "name": "\u2026", "unit": "${metrics[0] === "mean" ? "ms" : "ops/sec"}", "value": 1.5 }]`,
  definedAt: "https://github.com/benchmark-action/github-action-benchmark/blob/8157ef49c686fda65f3929e7506d9e32ee176b9d/src/extract.ts",
  metrics,
  parse: (json, file2) => readJson(report3, json, file2).map((entry4, index) => {
    const measured = measure({ ...entry4, unit: entry4.unit.trim() });
    if (entry4.value < 0 || Object.keys(measured.summary).length === 0)
      throw located(file2, [index, "value"], "expected a number above zero");
    return measured;
  })
});
var customSmallerIsBetter = customFormat(
  "customSmallerIsBetter",
  ["mean", "throughput", "peak-memory", "heap-per-op", "allocations", "value"],
  smaller
);
var customBiggerIsBetter = customFormat("customBiggerIsBetter", ["throughput", "score"], bigger);

// src/formats/go.ts
var RESULT = /^(Benchmark\S*)\s+(\d+)((?:\s+\S+\s+\S+)+)\s*$/;
function resultOf(line, inPackage, file2) {
  const [, name, iterations, rest] = RESULT.exec(line.text.slice(0, 2e3)) ?? [];
  if (name === void 0 || rest === void 0) return [];
  const fields = rest.trim().split(/\s+/);
  const values = /* @__PURE__ */ new Map();
  for (let index = 0; index < fields.length; index += 2) {
    const [number2, unit = ""] = [Number(fields[index]), fields[index + 1]];
    if (!Number.isFinite(number2)) throw located(file2, at(line), `expected a number before ${quoted(unit)}`);
    values.set(unit, number2);
  }
  return [{ package: inPackage, name, iterations: Number(iterations), values }];
}
var event = object2({ Action: text, Package: text.nullish(), Output: string().nullish() });
function printedLines(report11, file2) {
  const lines = linesOf(report11);
  if (!/^\s*\{/.test(report11)) return lines;
  const printed = /* @__PURE__ */ new Map();
  for (const { value: value2, line } of parseJsonLines(lines, file2)) {
    const { Package = "", Output } = read(event, value2, file2, [at(line)]);
    const key = Package ?? "";
    printed.set(key, (printed.get(key) ?? "") + (Output ?? ""));
  }
  return linesOf([...printed.values()].join("\n"));
}
function runOf(report11, file2) {
  const packages = /* @__PURE__ */ new Set();
  let inPackage = "";
  const results2 = printedLines(report11, file2).flatMap((line) => {
    const [, header] = /^pkg: (\S+)/.exec(line.text) ?? [];
    const [, other] = /^(?:ok|\?|FAIL) {0,3}\t(\S+)/.exec(line.text) ?? [];
    if (header !== void 0) inPackage = header;
    if (header !== void 0 || other !== void 0) packages.add(header ?? other ?? "");
    return resultOf(line, inPackage, file2);
  });
  return { results: results2, packages };
}
var suffixOf = (results2) => {
  const suffixes = new Set(results2.map(({ name }) => /-\d+$/.exec(name)?.[0] ?? ""));
  const [suffix = ""] = suffixes;
  return suffixes.size === 1 ? suffix : "";
};
var metricOfUnit = (unit) => {
  if (unit === "B/op") return { metric: "heap-per-op", own: false };
  if (unit === "allocs/op") return { metric: "allocations", own: false };
  return { metric: unit.endsWith("/s") ? "score" : "value", own: true };
};
function measurementsOf(name, runs) {
  const units = new Set(runs.flatMap(({ values }) => [...values.keys()]));
  return [...units].flatMap((unit) => {
    const having = runs.filter(({ values: values2 }) => values2.has(unit));
    const values = having.map((run) => run.values.get(unit) ?? NaN);
    if (unit === "MB/s") return [];
    if (unit === "ns/op")
      return [timed(name, values.map(fromNanoseconds), Math.max(1, ...having.map((run) => run.iterations)))];
    const { metric, own: own2 } = metricOfUnit(unit);
    const measured = sampled(own2 ? pathOf(name, unit) : name, metric, values);
    return [own2 ? { ...measured, foreignUnit: unit } : measured];
  });
}
var go = {
  reads: "`go test -bench` as it prints it, or as `-json`",
  command: "go test -run NONE -bench . -benchmem -count 5 ./...",
  definedAt: "https://go.googlesource.com/proposal/+/master/design/14313-benchmark-format.md",
  metrics: [
    "p50",
    "p75",
    "p90",
    "p95",
    "p99",
    "mean",
    "min",
    "throughput",
    "heap-per-op",
    "allocations",
    "value",
    "score"
  ],
  parse(report11, file2) {
    const { results: results2, packages } = runOf(report11, file2);
    if (results2.length === 0)
      throw located(
        file2,
        "",
        "expected lines such as `BenchmarkSort-8  1000  66654 ns/op`",
        "Is -bench given?"
      );
    const suffix = suffixOf(results2);
    const byName = /* @__PURE__ */ new Map();
    for (const result of results2) {
      const bare = suffix === "" ? result.name : result.name.slice(0, -suffix.length);
      const name = packages.size > 1 ? pathOf(result.package, bare) : bare;
      const runs = byName.get(name);
      if (runs === void 0) byName.set(name, [result]);
      else runs.push(result);
    }
    return [...byName].flatMap(([name, runs]) => measurementsOf(name, runs));
  }
};

// src/formats/google-benchmark.ts
var row = object2({
  name: text,
  run_name: text.nullish(),
  run_type: text.nullish(),
  aggregate_name: text.nullish(),
  error_occurred: unknown().optional(),
  error_message: text.nullish(),
  skipped: unknown().optional(),
  iterations: nonnegative.nullish(),
  real_time: nonnegative.nullish(),
  cpu_time: nonnegative.nullish(),
  time_unit: text.nullish()
});
var report4 = object2({ benchmarks: list(row, "expected a list of benchmarks") });
var googleBenchmark = {
  reads: "Google Benchmark's JSON, with a sample a repetition",
  command: "./bench --benchmark_repetitions=10 --benchmark_out=report.json --benchmark_out_format=json",
  definedAt: "https://github.com/google/benchmark/blob/00e988c3cbf2f76b8e5621f00c3a43e81399ee56/src/json_reporter.cc",
  metrics: ["p50", "p75", "p90", "p95", "p99", "mean", "min", "throughput", "cpu-time"],
  parse(json, file2) {
    const byName = /* @__PURE__ */ new Map();
    for (const [index, each] of readJson(report4, json, file2).benchmarks.entries()) {
      const where = ["benchmarks", index];
      if (each.error_occurred === true)
        throw located(
          file2,
          where,
          `the benchmark failed: ${quoted(each.error_message ?? "it does not say why")}`
        );
      const found = rowOf(each, where, file2);
      if (found === null) continue;
      const name = each.run_name ?? each.name;
      const rows = byName.get(name);
      if (rows === void 0) byName.set(name, [found]);
      else rows.push(found);
    }
    return [...byName].flatMap(([name, rows]) => measurementsOf2(name, rows));
  }
};
var RELATIVE = /* @__PURE__ */ new Set(["cv", "BigO", "RMS"]);
function rowOf(each, where, file2) {
  const aggregate = each.run_type === "aggregate" ? each.aggregate_name ?? "" : null;
  if (aggregate !== null && RELATIVE.has(aggregate) || each.skipped === true) return null;
  const unit = each.time_unit ?? "ns";
  const seconds2 = toSeconds(unit);
  if (seconds2 === null)
    throw located(file2, [...where, "time_unit"], `expected a unit of time, not ${quoted(unit)}`);
  const { real_time: real, cpu_time: cpu } = each;
  if (real === null || real === void 0 || real === 0 && aggregate === null)
    throw located(file2, [...where, "real_time"], "expected a number above zero");
  return { aggregate, real: seconds2(real), cpu: seconds2(cpu ?? 0), iterations: each.iterations ?? 1 };
}
function measurementsOf2(name, rows) {
  const runs = rows.filter(({ aggregate }) => aggregate === null);
  if (runs.length === 0) {
    const of = (wanted) => rows.find(({ aggregate }) => aggregate === wanted)?.real;
    return [summed(name, { mean: of("mean"), p50: of("median") })];
  }
  const cpu = runs.map((run) => run.cpu);
  const batch = runs.reduce((most, run) => Math.max(most, run.iterations), 1);
  const times2 = timed(
    name,
    runs.map((run) => run.real),
    batch
  );
  return cpu.every((value2) => value2 > 0) ? [times2, sampled(name, "cpu-time", cpu)] : [times2];
}

// src/formats/hyperfine.ts
var report5 = object2({
  results: list(
    object2({
      command: text,
      // Scripts that save space leave them out.
      times: times.nullish(),
      mean: positive.nullish(),
      median: positive.nullish(),
      min: positive.nullish(),
      user: nonnegative.nullish(),
      system: nonnegative.nullish(),
      memory_usage_byte: list(nonnegative, "expected a list of numbers").nullish(),
      parameters: table(union([text, number()], { error: "expected a value" })).nullish()
    }),
    "expected a list of results"
  )
});
var timesOf2 = (name, { times: runs, min, mean: mean2, median }) => runs === null || runs === void 0 || runs.length === 0 ? summed(name, { min, mean: mean2, p50: median }) : timed(name, runs);
var hyperfine = {
  reads: "hyperfine's JSON",
  command: "hyperfine --export-json report.json 'node dist/cli.js --version'",
  definedAt: "https://github.com/sharkdp/hyperfine/blob/a6343cea8d8fd7eea78e7bc5b2b0009391a1f7fd/src/benchmark/benchmark_result.rs",
  metrics: ["p50", "p75", "p90", "p95", "p99", "mean", "min", "throughput", "cpu-time", "peak-memory"],
  parse(json, file2) {
    const { results: results2 } = readJson(report5, json, file2);
    const names = results2.map(({ command }) => command);
    return results2.flatMap((result) => {
      const values = (result.parameters ?? []).map(([key, value2]) => `${key}=${value2}`).join(",");
      const twice = names.filter((name2) => name2 === result.command).length > 1 && values !== "";
      const name = twice ? `${result.command} (${values})` : result.command;
      const cpu = (result.user ?? 0) + (result.system ?? 0);
      const memory2 = (result.memory_usage_byte ?? []).filter((bytes) => bytes > 0);
      return [
        timesOf2(name, result),
        ...cpu > 0 ? [single(name, "cpu-time", cpu)] : [],
        ...memory2.length > 0 ? [sampled(name, "peak-memory", memory2)] : []
      ];
    });
  }
};

// src/formats/jmh.ts
var MOST_SAMPLES = 1e6;
var pair = tuple(
  [positive, int({ error: "expected a count" }).positive({ error: "expected a count" })],
  {
    error: "expected a value and its count"
  }
);
var primary = object2({
  scoreUnit: text,
  score: positive,
  scorePercentiles: table(union([nonnegative, literal("NaN")], { error: "expected a number" })).nullish(),
  rawData: list(times, "expected a list for each fork").nullish(),
  rawDataHistogram: list(list(list(pair)), "expected a list for each fork").nullish()
});
var secondary = object2({
  scoreUnit: text,
  rawData: unknown().optional(),
  score: unknown().optional()
});
var report6 = list(
  object2({
    benchmark: text,
    mode: text,
    params: table(text).nullish(),
    primaryMetric: primary,
    secondaryMetrics: table(secondary).nullish()
  }),
  "expected a list of benchmarks"
);
var jmh = {
  reads: "JMH's JSON, in every mode; with -prof gc also bytes per operation",
  command: "java -jar benchmarks.jar -rf json -rff report.json",
  definedAt: "https://github.com/openjdk/jmh/blob/09f4ecfa1e731a8f3ba7dd7891862d3835cc7e43/jmh-core/src/main/java/org/openjdk/jmh/results/format/JSONResultFormat.java",
  metrics: ["p50", "p75", "p90", "p95", "p99", "mean", "min", "throughput", "heap-per-op"],
  parse: (json, file2) => readJson(report6, json, file2).flatMap((entry4, index) => {
    const params = (entry4.params ?? []).map(([key, value2]) => `${key}=${value2}`).join(",");
    const name = params === "" ? entry4.benchmark : `${entry4.benchmark}(${params})`;
    return [
      primaryOf(pathOf(name), entry4, [index, "primaryMetric"], file2),
      ...allocationsOf(pathOf(name), entry4)
    ];
  })
};
function primaryOf(name, { primaryMetric }, where, file2) {
  const { scoreUnit, score } = primaryMetric;
  const raw = samplesOf(primaryMetric);
  const [, rate] = /^ops\/(\S+)$/.exec(scoreUnit) ?? [];
  const [, time] = /^(\S+)\/op$/.exec(scoreUnit) ?? [];
  const seconds2 = toSeconds(rate ?? time ?? "");
  if (seconds2 === null)
    throw located(
      file2,
      [...where, "scoreUnit"],
      `expected a unit such as us/op or ops/ms, not ${quoted(scoreUnit)}`
    );
  if (rate !== void 0)
    return sampled(
      name,
      "throughput",
      (raw.length > 0 ? raw : [score]).map((value2) => value2 / seconds2(1))
    );
  return raw.length > 0 ? timed(name, raw.map(seconds2)) : summed(name, summaryOf(primaryMetric, seconds2));
}
function samplesOf({ rawData, rawDataHistogram }) {
  if (rawData !== null && rawData !== void 0) return rawData.flat();
  const pairs = (rawDataHistogram ?? []).flat(2);
  const total = pairs.reduce((sum, [, count]) => sum + count, 0);
  if (total > MOST_SAMPLES) return [];
  return pairs.flatMap(([value2, count]) => Array.from({ length: count }, () => value2));
}
var PERCENTILES = { min: "0.0", p50: "50.0", p90: "90.0", p95: "95.0", p99: "99.0", max: "100.0" };
function summaryOf({ score, scorePercentiles }, seconds2) {
  const known = new Map(scorePercentiles ?? []);
  const percentiles = Object.entries(PERCENTILES).map(([key, percentile]) => {
    const value2 = known.get(percentile);
    return [key, typeof value2 === "number" ? seconds2(value2) : void 0];
  });
  return { mean: seconds2(score), ...Object.fromEntries(percentiles) };
}
function allocationsOf(name, { secondaryMetrics }) {
  const [, found] = (secondaryMetrics ?? []).find(([key]) => /^·?gc\.alloc\.rate\.norm$/.test(key)) ?? [];
  if (found?.scoreUnit !== "B/op") return [];
  const rows = array(array(nonnegative)).safeParse(found.rawData);
  const values = rows.success ? rows.data.flat() : [];
  const score = nonnegative.safeParse(found.score);
  if (values.length > 0) return [sampled(name, "heap-per-op", values)];
  return score.success ? [sampled(name, "heap-per-op", [score.data])] : [];
}

// src/formats/julia.ts
var value = tuple([text, unknown()], { error: "expected a type and its fields" });
var file = tuple([unknown(), list(value)], {
  error: "expected versions and values, as BenchmarkTools.save writes them"
});
var group = object2({ data: table(unknown()) });
var memory = { memory: nonnegative.nullish(), allocs: nonnegative.nullish() };
var trial = object2({
  times,
  params: tuple([text, object2({ evals: positive.nullish() })]).nullish().catch(null),
  ...memory
});
var estimate2 = object2({ time: positive, ...memory });
var DEEPEST2 = 100;
function walk2(written, names, where, report11) {
  if (where.length > 3 * DEEPEST2) throw located(report11, "", "groups are nested too deeply");
  const [type, fields] = read(value, written, report11, where);
  const at2 = [...where, 1];
  const kind = type.replace(/^BenchmarkTools\./, "");
  if (kind === "BenchmarkGroup")
    return read(group, fields, report11, at2).data.flatMap(
      ([name2, each]) => walk2(each, [...names, name2], [...at2, "data", name2], report11)
    );
  const name = pathOf(...names) || "julia";
  if (kind === "Trial") {
    const found2 = read(trial, fields, report11, at2);
    if (found2.times.length === 0) throw located(report11, [...at2, "times"], "expected at least one time");
    return [
      timed(name, found2.times.map(fromNanoseconds), found2.params?.[1].evals ?? 1),
      ...allocationsOf2(name, found2)
    ];
  }
  if (kind !== "TrialEstimate")
    throw located(report11, where, `expected a BenchmarkGroup, Trial or TrialEstimate, not ${quoted(kind)}`);
  const found = read(estimate2, fields, report11, at2);
  return [summed(name, { mean: fromNanoseconds(found.time) }), ...allocationsOf2(name, found)];
}
var allocationsOf2 = (name, { memory: bytes, allocs }) => [
  ...bytes === null || bytes === void 0 ? [] : [single(name, "heap-per-op", bytes)],
  ...allocs === null || allocs === void 0 ? [] : [single(name, "allocations", allocs)]
];
var julia = {
  reads: "what BenchmarkTools.save writes: trials (with samples) or estimates, in groups",
  command: 'julia bench.jl, which ends with BenchmarkTools.save("report.json", run(suite))',
  definedAt: "https://github.com/JuliaCI/BenchmarkTools.jl/blob/03845e0a01b2e9b36406713886a9c20194ca6413/src/serialization.jl",
  metrics: ["p50", "p75", "p90", "p95", "p99", "mean", "min", "throughput", "heap-per-op", "allocations"],
  parse: (json, report11) => readJson(file, json, report11)[1].flatMap((each, index) => walk2(each, [], [1, index], report11))
};

// src/formats/k6.ts
var numbers = table(unknown()).transform(
  (pairs) => new Map(pairs.filter((pair2) => typeof pair2[1] === "number"))
);
var entry2 = object2({ name: text, type: text, contains: text, values: numbers });
var exported = object2({ metrics: table(numbers) });
var summary = object2({ metrics: table(entry2.omit({ name: true })) });
var machine = object2({
  results: object2({ metrics: list(entry2), checks: object2({ metrics: list(entry2) }).nullish() })
});
var ownTime = (name) => /^(?:http_req_|ws_|grpc_req_|browser_|iteration_|group_)/.test(name);
var isPart = (name) => /^http_req_(?:blocked|connecting|tls_handshaking|sending|receiving)\b/.test(name);
var isTime = ({ type, contains }) => type === "trend" && contains === "time";
function metricsOf(value2, file2) {
  if (typeof value2 !== "object" || value2 === null) throw located(file2, "", "expected an object");
  if ("results" in value2) {
    const { results: results2 } = read(machine, value2, file2);
    return [...results2.metrics, ...results2.checks?.metrics ?? []].map((each) => ({
      ...each,
      time: isTime(each)
    }));
  }
  if (!("metrics" in value2)) throw located(file2, "", "expected metrics");
  const values = Object.values(value2.metrics ?? {});
  const typed = values.some((each) => typeof each === "object" && each !== null && "values" in each);
  return typed ? read(summary, value2, file2).metrics.map(([name, each]) => ({
    name,
    values: each.values,
    time: isTime(each)
  })) : read(exported, value2, file2).metrics.map(([name, each]) => ({
    name,
    values: each,
    time: each.has("med") && ownTime(name)
  }));
}
var STATISTICS = {
  count: ["count"],
  min: ["min"],
  p50: ["med", "p(50)", "p50"],
  p75: ["p(75)", "p75"],
  p90: ["p(90)", "p90"],
  p95: ["p(95)", "p95"],
  p99: ["p(99)", "p99"],
  max: ["max"],
  mean: ["avg"]
};
function ofTime({ name, values }) {
  const known = Object.entries(STATISTICS).flatMap(([key, spellings]) => {
    const value2 = spellings.map((spelling) => values.get(spelling)).find((each) => each !== void 0);
    if (value2 === void 0) return [];
    return [[key, key === "count" ? value2 : fromMilliseconds(value2)]];
  });
  const measured = summed(name, Object.fromEntries(known));
  return Object.keys(measured.summary).some((key) => key !== "count" && key !== "max") ? [measured] : [];
}
function ofCounts({ name, values }) {
  const base = name.replace(/\{.*$/, "");
  const rate = values.get("rate") ?? values.get("value");
  if (rate === void 0) return [];
  if ((base === "http_reqs" || base === "iterations") && values.has("rate") && rate > 0)
    return [single(name, "throughput", rate)];
  if (base === "http_req_failed" || base === "checks_failed") return [single(name, "error-rate", rate)];
  return base === "checks" ? [single(name, "error-rate", 1 - rate)] : [];
}
var k6 = {
  reads: "k6's summary: `--summary-export`, the data of handleSummary() as JSON, the machine-readable summary",
  command: "k6 run --quiet --summary-export=report.json script.js",
  definedAt: "https://github.com/grafana/k6/blob/376bf24581b1ca6b54daa83c42f9063039648190/internal/js/summary.go",
  metrics: ["p50", "p75", "p90", "p95", "p99", "mean", "min", "throughput", "error-rate"],
  parse(json, file2) {
    const found = metricsOf(parseJson(json, file2), file2).filter(({ name }) => !isPart(name)).flatMap((metric) => metric.time ? ofTime(metric) : ofCounts(metric));
    if (found.length > 0) return found;
    throw located(file2, "metrics", "expected metrics such as http_req_duration with their values");
  }
};

// src/formats/mitata.ts
var stats = object2({
  samples: times.nullish(),
  min: positive.nullish(),
  avg: positive.nullish(),
  p50: positive.nullish(),
  p75: positive.nullish(),
  p99: positive.nullish(),
  ticks: positive.nullish(),
  heap: object2({ avg: nonnegative }).nullish()
});
var report7 = object2({
  layout: list(object2({ name: text.nullish() })).nullish(),
  benchmarks: list(
    object2({
      alias: text,
      group: int({ error: "expected the number of a group" }).nonnegative().nullish(),
      runs: list(object2({ name: text.nullish(), stats: stats.nullish() }))
    }),
    "expected a list of benchmarks"
  )
});
var timesOf3 = (name, { samples, ticks, ...figures2 }) => {
  if (samples !== null && samples !== void 0 && samples.length > 0) {
    const batch = Math.max(1, Math.round((ticks ?? samples.length) / samples.length));
    return timed(name, samples.map(fromNanoseconds), batch);
  }
  const { min, avg, p50, p75, p99 } = figures2;
  const inSeconds = Object.entries({ min, mean: avg, p50, p75, p99 }).map(
    ([key, value2]) => [key, ifThere(fromNanoseconds, value2)]
  );
  return summed(name, Object.fromEntries(inSeconds));
};
var mitata = {
  reads: "mitata's JSON",
  command: "node bench.js, which ends with await run({ format: { json: { debug: false, samples: true } } })",
  definedAt: "https://github.com/evanwashere/mitata/blob/c0db24e47ac6223fe5dfa3968468f91751faaebc/src/main.mjs",
  metrics: ["p50", "p75", "p90", "p95", "p99", "mean", "min", "throughput", "heap-per-op"],
  parse(json, file2) {
    const { layout, benchmarks } = readJson(report7, json, file2);
    return benchmarks.flatMap(
      ({ alias, group: group2, runs }, index) => runs.flatMap((run, number2) => {
        const name = pathOf(layout?.[group2 ?? 0]?.name, run.name ?? alias);
        if (run.stats === null || run.stats === void 0)
          throw located(
            file2,
            ["benchmarks", index, "runs", number2],
            "the benchmark failed: there are no stats"
          );
        const { heap } = run.stats;
        return [
          timesOf3(name, run.stats),
          ...heap === null || heap === void 0 ? [] : [single(name, "heap-per-op", heap.avg)]
        ];
      })
    );
  }
};

// src/formats/own-schema.ts
var nonnegative2 = number({ error: "expected a number" }).nonnegative({ error: "expected a number of zero or more" });
var STATISTICS2 = ["count", "min", "p50", "p75", "p90", "p95", "p99", "max", "mean"];
var summary2 = strictObject(
  Object.fromEntries(STATISTICS2.map((name) => [name, nonnegative2.optional()])),
  { error: `expected statistics: ${STATISTICS2.join(", ")}` }
).describe("What is known where there are no samples.");
var UNITS = {
  s: "s",
  ms: "s",
  us: "s",
  ns: "s",
  min: "s",
  B: "B",
  kB: "B",
  MB: "B",
  GB: "B",
  KiB: "B",
  MiB: "B",
  GiB: "B",
  "1": "1"
};
var UNIT_NAMES = Object.keys(UNITS);
var KEYS = ["name", "metric", "unit", "samples", "summary", "value"];
var entry3 = strictObject(
  {
    name: string({ error: "expected the name of a benchmark" }).describe("Path of the benchmark, such as parse/large file."),
    metric: _enum(METRIC_NAMES, { error: `expected a metric: ${METRIC_NAMES.join(", ")}` }).describe(
      "What was measured. For the samples of operation times: p50, which gives the other quantiles too."
    ),
    unit: _enum(UNIT_NAMES, { error: `expected a unit: ${UNIT_NAMES.join(", ")}` }).describe(
      "Unit of all numbers: of time, of bytes, or 1 for rates per second, shares (0.05 = 5 %) and counts."
    ),
    samples: array(nonnegative2, { error: "expected a list of numbers" }).optional().describe("What was measured, one number a sample."),
    summary: summary2.optional(),
    value: nonnegative2.optional().describe("The one number there is, in place of samples and summary.")
  },
  {
    error: ({ code }) => code === "unrecognized_keys" ? `unknown key; there are ${KEYS.join(", ")}` : "expected a measurement"
  }
);
var ownReport = array(entry3, { error: "expected a list of measurements" }).describe("Measurements, one for each metric of each benchmark.");

// src/formats/own.ts
function converter({ unit }) {
  if (UNITS[unit] === "s") return toSeconds(unit) ?? ((value2) => value2);
  const bytes = UNITS[unit] === "B" ? parseQuantity(`1 ${unit}`)?.value ?? 1 : 1;
  return (value2) => value2 * bytes;
}
var dimensionOf = ({ metric }) => {
  const { unit } = metricOf(metric);
  return unit === "s" || unit === "B" ? unit : "1";
};
var converted = (summary3, convert) => Object.fromEntries(
  Object.entries(summary3).filter(([, value2]) => value2 !== void 0).map(([key, value2]) => [key, key === "count" ? value2 : convert(value2)])
);
function measurementOf2(entry4, index, file2) {
  const { name, metric, unit, samples = [], summary: summary3, value: value2 } = entry4;
  if (UNITS[unit] !== dimensionOf(entry4))
    throw located(
      file2,
      [index, "unit"],
      `expected a unit of ${metric}, which is measured in ${dimensionOf(entry4)}, not ${unit}`
    );
  if (samples.length === 0 && summary3 === void 0 && value2 === void 0)
    throw located(file2, [index], "expected samples, a summary or a value");
  const convert = converter(entry4);
  if (samples.length > 0) {
    const base = samples.map(convert);
    return isTimed(metric) && metric !== "throughput" ? timed(name, base) : sampled(name, metric, base);
  }
  if (!isTimed(metric) || metric === "throughput")
    return value2 === void 0 ? { ...single(name, metric, 0), summary: converted(summary3 ?? {}, convert) } : single(name, metric, convert(value2));
  const known = value2 === void 0 ? converted(summary3 ?? {}, convert) : { [metric]: convert(value2) };
  return { ...summed(name, known), metric };
}
var own = {
  reads: "our own format: a list of measurements, as `perf-budgets parse` prints it (perf-budgets-report.schema.json)",
  command: 'node bench.js > report.json, which prints [{ "name": "sort", "metric": "p50", "unit": "ms", "samples": [1.2, 1.3] }]',
  definedAt: "perf-budgets-report.schema.json",
  metrics: [
    "p50",
    "p75",
    "p90",
    "p95",
    "p99",
    "mean",
    "min",
    "throughput",
    "cpu-time",
    "peak-memory",
    "error-rate",
    "heap-per-op",
    "allocations",
    "value",
    "score"
  ],
  parse: (json, file2) => readJson(ownReport, json, file2).map((entry4, index) => measurementOf2(entry4, index, file2))
};

// src/formats/pyperf.ts
var metadata = object2({
  name: text.nullish(),
  unit: _enum(["second", "byte", "integer"], { error: "expected second, byte or integer" }).nullish(),
  loops: positive.nullish(),
  mem_max_rss: positive.nullish(),
  command_max_rss: positive.nullish()
});
var report8 = object2({
  metadata: metadata.nullish(),
  benchmarks: list(
    object2({
      metadata: metadata.nullish(),
      runs: list(
        object2({ metadata: metadata.nullish(), values: times.nullish() }),
        "expected a list of runs"
      )
    }),
    "expected a list of benchmarks"
  )
});
var pyperf = {
  reads: "pyperf's JSON (`pyperf timeit`, `pyperf command`, scripts with a Runner)",
  command: "python bench.py --quiet -o report.json",
  definedAt: "https://github.com/psf/pyperf/blob/506eb6f310476c1a2d58b9f41ad18810b988b66b/pyperf/_bench.py",
  metrics: ["p50", "p75", "p90", "p95", "p99", "mean", "min", "throughput", "peak-memory", "value"],
  parse(json, file2) {
    const { benchmarks, metadata: common } = readJson(report8, json, file2);
    return benchmarks.flatMap((each, index) => {
      const about = { ...common, ...each.metadata };
      const values = each.runs.flatMap((run) => run.values ?? []);
      if (values.length === 0)
        throw located(file2, ["benchmarks", index, "runs"], "expected a run with values");
      const name = about.name ?? "pyperf";
      const unit = about.unit ?? "second";
      if (unit === "byte") return [sampled(name, "peak-memory", values)];
      if (unit === "integer") return [sampled(name, "value", values)];
      return [timed(name, values, about.loops ?? 1), ...memoryOf(name, each)];
    });
  }
};
var memoryOf = (name, { runs }) => {
  const sizes = runs.filter(({ values }) => (values ?? []).length > 0).flatMap(({ metadata: about }) => about?.command_max_rss ?? about?.mem_max_rss ?? []);
  return sizes.length === 0 ? [] : [sampled(name, "peak-memory", sizes)];
};

// src/formats/pytest-benchmark.ts
var report9 = object2({
  benchmarks: list(
    object2({
      fullname: text,
      stats: object2({
        // Saved without --benchmark-save-data there are none.
        data: times.nullish(),
        rounds: positive,
        iterations: positive,
        min: positive,
        mean: positive,
        median: positive
      })
    }),
    "expected a list of benchmarks"
  )
});
var pytestBenchmark = {
  reads: "pytest-benchmark's JSON, with samples unless it was saved without",
  command: "pytest --benchmark-only --benchmark-json=report.json",
  definedAt: "https://github.com/ionelmc/pytest-benchmark/blob/e75788bac688d57533b701e08334487da36b83ac/src/pytest_benchmark/stats.py",
  metrics: ["p50", "p75", "p90", "p95", "p99", "mean", "min", "throughput"],
  parse: (json, file2) => readJson(report9, json, file2).benchmarks.map(({ fullname, stats: stats2 }) => {
    const { data, rounds, iterations, min, mean: mean2, median } = stats2;
    return data === null || data === void 0 || data.length === 0 ? summed(fullname, { count: rounds, min, mean: mean2, p50: median }, iterations) : timed(fullname, data, iterations);
  })
};

// src/formats/timeit.ts
var RAW = /^raw times: (.+)$/;
var BEST = /^(\d+) loops?, best of (\d+): ([\d.e+-]+) (\w+) per loop$/;
var TIME = /^\s*([\d.e+-]+) (\w+)\s*$/;
var MEAN = /^([\d.]+) (\S{1,3}) ± ([\d.]+) (\S{1,3}) per loop \(mean ± std\. dev\. of (\d+) runs?, ([\d,]+) loops? each\)$/;
var seconds = (written, unit) => (toSeconds(unit) ?? (() => NaN))(Number(written));
var rawTimes = (times2, loops) => times2.split(",").map((time) => {
  const [, number2 = "", unit = ""] = TIME.exec(time) ?? [];
  return seconds(number2, unit) / loops;
});
var NAME = "timeit";
var timeit = {
  reads: "what `python -m timeit` prints; with `-v` the samples, without it the minimum alone",
  command: "python -m timeit -v -r 10 'sorted(range(1000))'",
  definedAt: "https://github.com/python/cpython/blob/062cfaf1ec5ec0202c6414556d6c8e4c6609cf50/Lib/timeit.py",
  metrics: ["p50", "p75", "p90", "p95", "p99", "mean", "min", "throughput"],
  parse(printed, file2) {
    const lines = linesOf(printed).map((line) => ({ ...line, text: line.text.trim() }));
    const raw = lines.filter(({ text: text2 }) => RAW.test(text2));
    const results2 = lines.flatMap((line) => {
      const [, loops, , best = "", unit = ""] = BEST.exec(line.text) ?? [];
      if (loops === void 0) return fromIPython(line.text);
      const [before] = raw.splice(0, 1);
      const times2 = before === void 0 ? [] : rawTimes(RAW.exec(before.text)?.[1] ?? "", Number(loops));
      if (before !== void 0 && !times2.every((time) => time > 0))
        throw located(file2, at(before), "expected times such as `341 msec, 316 msec`, none of them zero");
      return [
        times2.length > 0 ? timed(NAME, times2, Math.max(1, Number(loops))) : summed(NAME, { min: seconds(best, unit) })
      ];
    });
    if (results2.length > 0) return results2;
    throw located(file2, "", "expected a line such as `20000 loops, best of 5: 15.7 usec per loop`");
  }
};
var fromIPython = (line) => {
  const [, mean2, unit = ""] = MEAN.exec(line) ?? [];
  return mean2 === void 0 ? [] : [summed(NAME, { mean: seconds(mean2, unit) })];
};

// src/formats/tinybench.ts
var figures = {
  // Version 3 to 5 keep them, 6 only with `retainSamples`; 2 has them beside the other figures.
  samples: times.nullish(),
  samplesCount: positive.nullish(),
  min: positive.nullish(),
  mean: positive.nullish(),
  p50: positive.nullish(),
  p75: positive.nullish(),
  p99: positive.nullish()
};
var latencyShape = object2(figures);
var resultShape = {
  ...figures,
  state: text.nullish(),
  latency: latencyShape.nullish()
};
var report10 = list(
  object2({ name: text, result: object2(resultShape).nullish(), ...resultShape }),
  "expected a list of tasks, each with its name and its result"
);
var latencyOf = (name, latency) => {
  if (latency.samples !== null && latency.samples !== void 0 && latency.samples.length > 0)
    return timed(name, latency.samples.map(fromMilliseconds));
  const { samplesCount, min, mean: mean2, p50, p75, p99 } = latency;
  const inSeconds = Object.entries({ min, mean: mean2, p50, p75, p99 }).map(
    ([key, value2]) => [key, ifThere(fromMilliseconds, value2)]
  );
  return summed(name, { count: samplesCount, ...Object.fromEntries(inSeconds) });
};
var tinybench = {
  reads: "the results of tinybench tasks (2 to 6), written as JSON",
  command: "node bench.js, which prints JSON.stringify(bench.tasks.map(({ name, result }) => ({ name, ...result })))",
  definedAt: "https://github.com/tinylibs/tinybench/blob/5d5afb1ef555dab1c178eeca86d5e03a325b9d02/src/types.ts",
  metrics: ["p50", "p75", "p90", "p95", "p99", "mean", "min", "throughput"],
  parse: (json, file2) => readJson(report10, json, file2).map((task2, index) => {
    const result = task2.result ?? task2;
    const state = result.state ?? "completed";
    if (state !== "completed")
      throw located(file2, [index, "state"], `the task did not complete, it is ${quoted(state)}`);
    return latencyOf(task2.name, result.latency ?? result);
  })
};

// src/formats/vitest.ts
var benchmark3 = latencyShape.extend({
  name: text,
  sampleCount: positive.nullish(),
  median: positive.nullish()
});
var named2 = ({ sampleCount, median, ...latency }, ...parents) => latencyOf(pathOf(...parents, latency.name), {
  ...latency,
  samplesCount: latency.samplesCount ?? sampleCount,
  p50: latency.p50 ?? median
});
var files = object2({
  files: list(
    object2({ groups: list(object2({ fullName: text, benchmarks: list(benchmark3) })) }),
    "expected a list of files"
  )
});
var ofFiles = (value2, file2) => read(files, value2, file2).files.flatMap(
  ({ groups: groups2 }) => groups2.flatMap(
    ({ fullName, benchmarks }) => benchmarks.map((each) => named2(each, ...fullName.split(" > ")))
  )
);
var groups = object2({ testResults: table(list(benchmark3)) });
var ofGroups = (value2, file2) => read(groups, value2, file2).testResults.flatMap(
  ([group2, benchmarks]) => benchmarks.map((each) => named2(each, group2))
);
var task = object2({ name: text, latency: latencyShape, fromStore: unknown().optional() });
var tests = object2({
  testResults: list(
    object2({
      name: text,
      assertionResults: list(
        object2({
          ancestorTitles: list(text),
          title: text,
          benchmarks: list(object2({ tasks: list(task) })).nullish()
        })
      )
    }),
    "expected the results of test files"
  )
});
var ofTests = (value2, file2) => read(tests, value2, file2).testResults.flatMap(
  ({ name, assertionResults }) => assertionResults.flatMap(
    ({ ancestorTitles, title, benchmarks }) => (benchmarks ?? []).flatMap(({ tasks }) => tasks).filter(({ fromStore }) => fromStore !== true).map(
      (each) => latencyOf(pathOf(name.split(/[/\\]/).at(-1), ...ancestorTitles, title, each.name), each.latency)
    )
  )
);
var vitest = {
  reads: "`vitest bench` reports of every shape: 0.34, `--outputJson` (1 to 4), `--reporter=json` (from 5)",
  command: "vitest bench --run --reporter=json --outputFile=report.json (4 and older: --outputJson=report.json)",
  definedAt: "https://github.com/vitest-dev/vitest/blob/070bc4a3b92a8572c229af78d2e4220669f862b7/packages/vitest/src/node/reporters/benchmark/json-formatter.ts",
  metrics: ["p50", "p75", "p90", "p95", "p99", "mean", "min", "throughput"],
  parse(json, file2) {
    const value2 = parseJson(json, file2);
    if (typeof value2 !== "object" || value2 === null) throw located(file2, "", "expected an object");
    if ("files" in value2) return ofFiles(value2, file2);
    if (!("testResults" in value2)) throw located(file2, "", "expected files (vitest 1 to 4) or testResults");
    return Array.isArray(value2.testResults) ? ofTests(value2, file2) : ofGroups(value2, file2);
  }
};

// src/formats/wrk.ts
var TIME2 = /^([\d.]+)(us|ms|s|m|h)$/;
var PERCENTILES2 = { "50": "p50", "75": "p75", "90": "p90", "99": "p99" };
var NAME2 = "wrk";
var secondsOf = (written, line, file2) => {
  const [, number2, unit = ""] = TIME2.exec(written) ?? [];
  const seconds2 = toSeconds(unit);
  if (seconds2 === null)
    throw located(file2, at(line), `expected a time such as 5.17ms, not ${quoted(written)}`);
  return seconds2(Number(number2));
};
function latencyOf2(lines, file2) {
  const found = {};
  for (const line of lines) {
    const [, mean2] = /^\s+Latency\s+(\S+)\s+\S+\s+\S+\s+\S+%?\s*$/.exec(line.text) ?? [];
    const [, percent = "", time] = /^\s+(50|75|90|99)%\s+(\S+)\s*$/.exec(line.text) ?? [];
    if (mean2 !== void 0) found.mean = secondsOf(mean2, line, file2);
    if (time !== void 0)
      found[PERCENTILES2[percent]] = secondsOf(time, line, file2);
  }
  return found;
}
var numberIn = (lines, pattern) => {
  for (const { text: text2 } of lines) {
    const [, number2] = pattern.exec(text2) ?? [];
    if (number2 !== void 0) return Number(number2);
  }
  return null;
};
var errorsIn = (lines) => {
  const line = lines.find(({ text: text2 }) => text2.includes("Socket errors:"));
  const counts = (line?.text.match(/\d{1,15}/g) ?? []).map(Number);
  return counts.reduce((sum, count) => sum + count, 0);
};
var wrk = {
  reads: "what wrk prints; percentiles with `--latency`",
  command: "wrk --latency -d 10s http://127.0.0.1:8080/search",
  definedAt: "https://github.com/wg/wrk/blob/fe4c1a692be06aa8fc1bfed5a2daee83710f6878/src/wrk.c",
  metrics: ["p50", "p75", "p90", "p99", "mean", "throughput", "error-rate"],
  parse(printed, file2) {
    const lines = linesOf(printed);
    const latency = latencyOf2(lines, file2);
    const rate = numberIn(lines, /^Requests\/sec:\s+([\d.]+)\s*$/);
    const requests = numberIn(lines, /^\s+(\d+) requests in /);
    if (rate === null || requests === null || latency.mean === void 0)
      throw located(
        file2,
        "",
        "expected the summary that wrk prints, with Latency, requests and Requests/sec"
      );
    const unwanted = numberIn(lines, /^\s+Non-2xx or 3xx responses: (\d+)\s*$/) ?? 0;
    const errors = errorsIn(lines);
    const asked = requests + errors;
    return [
      summed(NAME2, { count: requests, ...latency }),
      single(NAME2, "throughput", rate),
      single(NAME2, "error-rate", asked === 0 ? 1 : Math.min(1, (unwanted + errors) / asked))
    ];
  }
};

// src/formats/registry.ts
var FORMATS = {
  tinybench,
  vitest,
  mitata,
  benchmarkjs,
  "pytest-benchmark": pytestBenchmark,
  pyperf,
  asv,
  timeit,
  go,
  criterion,
  "google-benchmark": googleBenchmark,
  catch2,
  jmh,
  benchmarkdotnet,
  hyperfine,
  k6,
  autocannon,
  wrk,
  julia,
  json: own,
  customSmallerIsBetter,
  customBiggerIsBetter
};
var FORMAT_NAMES = Object.keys(FORMATS);
var isFormatName = (name) => Object.hasOwn(FORMATS, name);

export {
  quoted,
  located,
  decode,
  FORMATS,
  FORMAT_NAMES,
  isFormatName
};
