"""Third part of the recorder: from a file, a line and a name to the function as people know it."""
import ast
import hashlib
import linecache
import os
import sys
import sysconfig

SETUP = '<benchmark>'
OURS = '<perf-budgets>'
# Larger files are not parsed.
LONGEST = 4 * 2**20
TELLING = 30
# Frames that belong to the function they are written in; some versions of Python have none for some of them.
WITHIN = ('<listcomp>', '<setcomp>', '<dictcomp>', '<genexpr>')
# Code flags of generators, coroutines and asynchronous generators: entering them again is no call.
RESUMED = 0x20 | 0x80 | 0x200


class Source:
    """The functions of one file, by their lines."""

    def __init__(self, file):
        self.found = []
        lines = linecache.getlines(file)
        self.lines = lines
        text = ''.join(lines)
        try:
            if len(text) <= LONGEST:
                self.visit(ast.parse(text), [], None)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            pass
        self.found.sort(key=lambda each: (each['line'], -each['lastLine']))
        twins = {}
        for each in self.found:
            twins[each['identity']] = twins.get(each['identity'], 0) + 1
            if twins[each['identity']] > 1:
                each['identity'] += ' #%d' % twins[each['identity']]

    def visit(self, node, path, function):
        """`path`: names around the node; `function`: name of the function around it."""
        for child in ast.iter_child_nodes(node):
            named = isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
            inside, around = path, function
            if named:
                inside = path + [child.name]
                self.add(child, child.name, '.'.join(inside), '.'.join(inside))
                if not isinstance(child, ast.ClassDef):
                    around = '.'.join(inside)
            elif isinstance(child, ast.Lambda):
                name = '(anonymous in %s)' % function if function else '(anonymous)'
                text = ''.join(self.lines[child.lineno - 1:child.lineno])[child.col_offset:].strip()
                self.add(child, '<lambda>', name, '%s %s' % (name, text[:120]))
            self.visit(child, inside, around)

    def add(self, node, code, name, identity):
        first = min([node.lineno] + [each.lineno for each in getattr(node, 'decorator_list', [])])
        last = node.end_lineno or node.lineno
        self.found.append({
            'body': self.body(code, node.lineno, last),
            'code': code, 'name': name, 'identity': identity, 'line': node.lineno, 'first': first, 'lastLine': last,
        })

    def body(self, name, first, last):
        """Digest of how a function is written, without its name; None: shorter ones are written alike by chance."""
        text = ''.join(self.lines[first - 1:last]).strip().replace(name, '')
        return hashlib.sha256(text.encode('utf8', 'replace')).hexdigest()[:16] if len(text) >= TELLING else None

    def at(self, line, code):
        """The innermost function with this line, of the name that its code has; None: not known."""
        around = [each for each in self.found if each['first'] <= line <= each['lastLine']]
        if code not in WITHIN:
            around = [each for each in around if each['code'] == code]
        return around[-1] if around else None


class Functions:
    """Every function that was met, once."""

    def __init__(self, root):
        self.root = os.path.realpath(root)
        self.library = {os.path.realpath(sysconfig.get_paths()[name]) for name in ('stdlib', 'platstdlib')}
        self.sources, self.places, self.known, self.rows, self.packages = {}, {}, {}, [], {}
        # Code given on the command line has the name that generated code has.
        self.given = getattr(sys, 'orig_argv', sys.argv)[:1] != [] and sys.argv[:1] == ['-c']

    def place(self, file):
        if file not in self.places:
            self.places[file] = self.find(file)
        return self.places[file]

    def find(self, file):
        """Kind of a file, what to call it, and its package."""
        if file == SETUP or (file == '<string>' and self.given):
            return 'own', None, None
        if file == '' or file.startswith('<'):
            return ('runtime', file, None) if file.startswith('<frozen') else ('native', None, None)
        path = os.path.realpath(file).replace(os.sep, '/')
        for folder in ('/site-packages/', '/dist-packages/'):
            if folder in path:
                rest = path[path.rindex(folder) + len(folder):]
                return 'library', 'site-packages/' + rest, self.package(rest.split('/')[0])
        for folder in self.library:
            if path.startswith(folder.replace(os.sep, '/') + '/'):
                return 'runtime', path[len(folder) + 1:], None
        return 'own', os.path.relpath(path, self.root).replace(os.sep, '/'), None

    def package(self, top):
        """Name and version of what installed a module."""
        if top not in self.packages:
            module = top[:-3] if top.endswith('.py') else top
            self.packages[top] = {'name': module, 'version': None}
            try:
                from importlib import metadata

                for each in metadata.distributions():
                    tops = (each.read_text('top_level.txt') or '').split()
                    if module in tops or (each.metadata['Name'] or '').replace('-', '_').lower() == module.lower():
                        self.packages[top] = {'name': each.metadata['Name'], 'version': each.version}
                        break
            except Exception:
                pass
        return self.packages[top]

    def number(self, code):
        """Number in `rows` of the function that code belongs to; code None: it is not there any more."""
        key = (code.co_filename, code.co_firstlineno, code.co_name) if code else ('', 0, '(unknown)')
        if key not in self.known:
            self.known[key] = self.enter(*key)
        return self.known[key]

    def enter(self, file, line, code):
        kind, shown, package = self.place(file)
        if file not in self.sources:
            self.sources[file] = Source(file)
        found = self.sources[file].at(line, code)
        if file == SETUP and code == 'inner':
            found = None
            name = '(the benchmark)'
        else:
            name = '(module code)' if code == '<module>' or (found is None and code in WITHIN) else code
        if found is not None:
            name = found['name']
        identity = found['identity'] if found else name
        unique = 'function', file, identity
        if unique in self.known:
            return self.known[unique]
        lines = None if file.startswith('<') or found is None else (found['line'], found['lastLine'])
        self.rows.append({
            'kind': kind, 'file': shown, 'name': name[:500], 'identity': identity[:700], 'package': package,
            'body': found['body'] if found else None, 'line': lines and lines[0],
            'lastLine': lines and lines[1], 'calls': None,
        })
        self.known[unique] = len(self.rows) - 1
        return self.known[unique]
