"""Last part of the worker program, for pyperf: runs a script, which lists its benchmarks or holds one side of one trial."""


def run_script(path, arguments):
    """As `python path` would; what begins in the working directory is found as well, after everything else."""
    full = os.path.abspath(path)
    try:
        with open(full, 'rb') as file:
            code = compile(file.read(), full, 'exec', dont_inherit=True)
    except OSError as error:
        raise Problem('%s cannot be read: %s' % (path, error.strerror))
    main = types.ModuleType('__main__')
    main.__file__, main.__builtins__ = full, __builtins__
    sys.modules['__main__'] = main
    sys.argv = [path] + arguments
    sys.path[0:1] = [os.path.dirname(full)]
    sys.path.append(os.getcwd())
    try:
        exec(code, vars(main))
    except SystemExit as error:
        # Scripts end themselves: sys.exit(main()).
        if error.code not in (None, 0):
            raise


def converse(request):
    enter('loading')
    script.request = request
    stand_in()
    run_script(request['file'], request['args'])
    if request['benchmark'] is None:
        channel.send('names', names=script.names)
        channel.send('listed', facts=facts(request['root']))
    elif script.told is None:
        raise Problem('there is no benchmark of this name any more', 'does the script name the same ones in every run?')
    else:
        kind, told = script.told
        channel.send(kind, **told)


converse_with(converse)
