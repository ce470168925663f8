// A GitHub with one repository: what its REST API remembers, answers and forbids, as far as this program uses it.

export interface FakeComment {
  readonly id: number;
  body: string;
  readonly login: string;
  readonly issue: number;
  /** ISO time it was written, and last edited. */
  at?: string;
  edited?: string;
}

export interface FakeRun {
  readonly id: number;
  readonly workflow: string;
  readonly sha: string;
  readonly branch: string;
  readonly repository: number;
  readonly owner: string;
  readonly created: string;
  readonly status?: string;
  readonly conclusion?: string;
}

export interface FakeJob {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  /** As GitHub has it; `completed` when left out. */
  readonly status?: string;
}

export interface FakeIssue {
  readonly number: number;
  readonly login: string;
  title: string;
  body: string;
  state: string;
  state_reason: string | null;
}

/** A pull request that was merged as a commit. */
export interface FakeMerge {
  readonly commit: string;
  readonly number: number;
  readonly head: FakePull['head'];
  readonly baseSha: string;
}

export interface FakePull {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly head: {
    readonly sha: string;
    readonly ref: string;
    readonly repo: { readonly id: number } | null;
    readonly label: string;
  };
  readonly base: { readonly ref: string; readonly sha: string };
}

export interface FakeReview {
  readonly pull: number;
  readonly login: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  readonly sha: string;
}

export interface FakeArtifact {
  readonly id: number;
  readonly name: string;
  readonly run: number;
  readonly zip: Uint8Array;
  readonly created: string;
  readonly expired?: boolean;
  readonly digest?: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Asked {
  readonly route: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const comments = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const oneComment = '/repos/{owner}/{repo}/issues/comments/{comment_id}';

/** State and the answers to calls, by octokit's names for them. */
export class FakeGitHub {
  /** Who the token speaks for. */
  login = 'github-actions[bot]';
  readonly comments: FakeComment[] = [];
  readonly statuses: { sha: string; state: string; context: string; description: string }[] = [];
  readonly pulls: FakePull[] = [];
  /** Who opened every pull request. */
  author = 'mallory';
  readonly reviews: FakeReview[] = [];
  /** What a user may do here: admin, write, read or none. */
  readonly permissions = new Map<string, string>();
  /** Members of teams by `organization/team`; of the others the token may not see any. */
  readonly teams = new Map<string, readonly string[]>();
  /** Files by `commit:path`. */
  readonly files = new Map<string, string>();
  /** Merge base of two commits, by `base...head`, and the files that differ from it. */
  readonly comparisons = new Map<string, { mergeBase: string; files: string[] }>();
  readonly artifacts: FakeArtifact[] = [];
  /** Where artifacts are downloaded from; the server fills it in. */
  storage = '';
  /** Entries of the cache. */
  readonly caches: { readonly key: string; readonly ref: string }[] = [];
  /** Newest last. */
  readonly runs: FakeRun[] = [];
  readonly rerun: number[] = [];
  readonly jobs: FakeJob[] = [];
  readonly rerunJobs: number[] = [];
  readonly merged: FakeMerge[] = [];
  readonly issues: FakeIssue[] = [];
  readonly labels = new Map<number, string[]>();
  readonly reactions: { comment: number; content: string }[] = [];
  readonly asked: Asked[] = [];
  #nextId = 1000;

  add(issue: number, body: string, login = this.login): FakeComment {
    const made = { id: (this.#nextId += 1), body, login, issue };
    this.comments.push(made);
    return made;
  }

  file(title: string, body: string, login = this.login): FakeIssue {
    const made = { number: (this.#nextId += 1), login, title, body, state: 'open', state_reason: null };
    this.issues.push(made);
    return made;
  }

  answer(route: string, parameters: Readonly<Record<string, unknown>>): Answer {
    this.asked.push({ route, parameters });
    const [method = '', path = ''] = route.split(' ');
    const handler = this.#handlers[`${method} ${path}`];
    return handler === undefined ? { status: 404, body: { message: 'Not Found' } } : handler(parameters);
  }

  readonly #handlers: Readonly<Record<string, (parameters: Readonly<Record<string, unknown>>) => Answer>> = {
    'POST /graphql': () => ({ status: 200, body: { data: { viewer: { login: this.login } } } }),
    [`GET ${comments}`]: ({ issue_number: issue, per_page: size = 30, page = 1 }) => {
      const all = this.comments.filter((each) => each.issue === Number(issue));
      const from = (Number(page) - 1) * Number(size);
      return { status: 200, body: all.slice(from, from + Number(size)).map(shown) };
    },
    [`POST ${comments}`]: ({ issue_number: issue, body }) =>
      refusal(body) ?? { status: 201, body: shown(this.add(Number(issue), String(body))) },
    [`GET ${oneComment}`]: ({ comment_id: id }) =>
      this.#comment(id, (found) => ({ status: 200, body: shown(found) })),
    [`PATCH ${oneComment}`]: ({ comment_id: id, body }) =>
      this.#comment(id, (found) => {
        const refused = refusal(body);
        if (refused !== null) return refused;
        found.body = String(body);
        return { status: 200, body: shown(found) };
      }),
    [`DELETE ${oneComment}`]: ({ comment_id: id }) =>
      this.#comment(id, (found) => {
        this.comments.splice(this.comments.indexOf(found), 1);
        return { status: 204 };
      }),
    'POST /repos/{owner}/{repo}/statuses/{sha}': ({ sha, state, context, description }) => {
      this.statuses.push({
        sha: String(sha),
        state: String(state),
        context: String(context),
        description: String(description),
      });
      return {
        status: 201,
        body: { id: 1, state, context, description, url: 'https://github.localhost/status' },
      };
    },
    'GET /repos/{owner}/{repo}/pulls': ({ state, head }) => ({
      status: 200,
      body: this.pulls.filter((each) => each.state === state && each.head.label === head),
    }),
    'GET /repos/{owner}/{repo}/pulls/{pull_number}': ({ pull_number: number }) => {
      const found = this.pulls.find((each) => each.number === Number(number));
      if (found === undefined) return { status: 404, body: { message: 'Not Found' } };
      const labels = (this.labels.get(Number(number)) ?? []).map((name) => ({ name }));
      return { status: 200, body: { ...found, user: { login: this.author }, labels } };
    },
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews': ({
      pull_number: number,
      per_page: size = 30,
      page = 1,
    }) => {
      const all = this.reviews.filter(({ pull }) => pull === Number(number));
      const from = (Number(page) - 1) * Number(size);
      const body = all
        .slice(from, from + Number(size))
        .map(({ login, state, sha }) => ({ user: { login }, state, commit_id: sha }));
      return { status: 200, body };
    },
    'GET /repos/{owner}/{repo}/collaborators/{username}/permission': ({ username }) => ({
      status: 200,
      body: { permission: this.permissions.get(String(username)) ?? 'read' },
    }),
    'GET /orgs/{org}/teams/{team_slug}/memberships/{username}': ({ org, team_slug: team, username }) => {
      const members = this.teams.get(`${String(org)}/${String(team)}`);
      if (members === undefined)
        return { status: 403, body: { message: 'Resource not accessible by integration' } };
      return members.includes(String(username))
        ? { status: 200, body: { state: 'active', role: 'member' } }
        : { status: 404, body: { message: 'Not Found' } };
    },
    'GET /repos/{owner}/{repo}/compare/{basehead}': ({ basehead }) => {
      const found = this.comparisons.get(String(basehead));
      if (found === undefined) return { status: 404, body: { message: 'Not Found' } };
      const files = found.files.map((filename) => ({ filename, status: 'modified' }));
      return { status: 200, body: { merge_base_commit: { sha: found.mergeBase }, files } };
    },
    'GET /repos/{owner}/{repo}/contents/{path}': ({ path, ref }) => {
      const text = this.files.get(`${String(ref)}:${String(path)}`);
      if (text === undefined) return { status: 404, body: { message: 'Not Found' } };
      const content = Buffer.from(text);
      return {
        status: 200,
        body: {
          type: 'file',
          encoding: 'base64',
          size: content.length,
          content: content.toString('base64'),
          sha: String(content.length) + text.slice(0, 30),
        },
      };
    },
    'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': ({ tree_sha: name }) => {
      // Names of trees are `commit:folder` here.
      const [commit = '', folder = ''] = String(name).split(':');
      const all = [...this.files.keys()].filter((key) => key.startsWith(`${commit}:${folder}`));
      if (all.length === 0) return { status: 404, body: { message: 'Not Found' } };
      const names = new Set(
        all.map((key) => key.slice(commit.length + 1 + folder.length).split('/')[0] ?? ''),
      );
      const tree = [...names].map((path) => ({ path, sha: `${commit}:${folder}${path}/` }));
      return { status: 200, body: { sha: name, tree, truncated: false } };
    },
    'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs': ({ workflow_id: workflow, branch }) => {
      const found = this.runs
        .filter((each) => each.workflow === workflow && each.branch === branch)
        .toReversed();
      return { status: 200, body: { total_count: found.length, workflow_runs: found.map(shownRun) } };
    },
    'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun': ({ run_id: id }) => {
      this.rerun.push(Number(id));
      return { status: 201, body: {} };
    },
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs': ({
      run_id: run,
      per_page: size = 30,
      page = 1,
    }) => {
      const all = this.jobs.filter((each) => each.run === Number(run));
      const from = (Number(page) - 1) * Number(size);
      const jobs = all
        .slice(from, from + Number(size))
        .map(({ id, name, status = 'completed' }) => ({ id, name, status }));
      return { status: 200, body: { total_count: all.length, jobs } };
    },
    'POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun': ({ job_id: id }) => {
      this.rerunJobs.push(Number(id));
      return { status: 201, body: {} };
    },
    'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions': ({
      comment_id: comment,
      content,
    }) => {
      this.reactions.push({ comment: Number(comment), content: String(content) });
      return { status: 201, body: { id: 1, content } };
    },
    'GET /repos/{owner}/{repo}/issues': ({ creator, state, per_page: size = 30, page = 1 }) => {
      const all = this.issues.filter(
        (each) => each.login === creator && (state === 'all' || each.state === state),
      );
      const from = (Number(page) - 1) * Number(size);
      return { status: 200, body: all.slice(from, from + Number(size)).map(shownIssue) };
    },
    'POST /repos/{owner}/{repo}/issues': ({ title, body }) => {
      const made = this.file(String(title), String(body));
      return { status: 201, body: shownIssue(made) };
    },
    'PATCH /repos/{owner}/{repo}/issues/{issue_number}': ({
      issue_number: number,
      title,
      body,
      state,
      state_reason: reason,
    }) => {
      const found = this.issues.find((each) => each.number === Number(number));
      if (found === undefined) return { status: 404, body: { message: 'Not Found' } };
      if (typeof title === 'string') found.title = title;
      if (typeof body === 'string') found.body = body;
      if (typeof state === 'string') {
        found.state = state;
        found.state_reason = typeof reason === 'string' ? reason : null;
      }
      return { status: 200, body: shownIssue(found) };
    },
    'POST /repos/{owner}/{repo}/issues/{issue_number}/labels': ({ issue_number: issue, labels }) => {
      this.labels.set(Number(issue), [...(this.labels.get(Number(issue)) ?? []), ...(labels as string[])]);
      return { status: 200, body: [] };
    },
    'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': ({ commit_sha: commit }) => ({
      status: 200,
      body: this.merged
        .filter((each) => each.commit === commit)
        .map(({ number, head, baseSha }) => ({
          number,
          head,
          base: { sha: baseSha },
          merged_at: '2026-11-21T10:00:00Z',
          merge_commit_sha: commit,
        })),
    }),
    'GET /repos/{owner}/{repo}/actions/caches': ({ key }) => {
      const found = this.caches.filter((each) => each.key.startsWith(String(key)));
      return {
        status: 200,
        body: { total_count: found.length, actions_caches: found },
      };
    },
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': ({ run_id: run, name }) => {
      const found = this.artifacts.filter((each) => each.run === Number(run) && each.name === name);
      return {
        status: 200,
        body: {
          total_count: found.length,
          artifacts: found.map(({ id, zip, created, expired = false, digest = null }) => ({
            id,
            name,
            size_in_bytes: zip.length,
            expired,
            created_at: created,
            digest,
          })),
        },
      };
    },
    'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip': ({ artifact_id: id }) => ({
      status: 302,
      headers: { location: `${this.storage}/artifacts/${String(id)}` },
    }),
  };

  #comment(id: unknown, work: (found: FakeComment) => Answer): Answer {
    const found = this.comments.find((each) => each.id === Number(id));
    return found === undefined ? { status: 404, body: { message: 'Not Found' } } : work(found);
  }

  /** An octokit that is answered at once. `between` may delay a call and its answer. */
  octokit(between: (route: string) => Promise<void> = () => Promise.resolve()): {
    request(route: string, parameters: Record<string, unknown>): Promise<{ data: unknown }>;
  } {
    return {
      request: async (route, parameters) => {
        await between(route);
        const { status, body, headers = {} } = this.answer(route, parameters);
        await between(route);
        if (status >= 400)
          throw Object.assign(new Error(`HTTP ${status}`), { status, response: { headers, data: body } });
        return { data: body };
      },
    };
  }
}

/** GitHub counts characters. */
const refusal = (body: unknown): Answer | null =>
  String(body).length > 65_536
    ? {
        status: 422,
        body: {
          message: 'Validation Failed',
          errors: [{ message: 'Body is too long (maximum is 65536 characters)' }],
        },
      }
    : null;

const shownRun = ({ id, workflow, sha, branch, repository, owner, created, ...rest }: FakeRun): object => ({
  id,
  run_attempt: 1,
  event: 'pull_request',
  status: rest.status ?? 'completed',
  conclusion: rest.conclusion ?? 'failure',
  head_sha: sha,
  head_branch: branch,
  head_repository: { id: repository, owner: { login: owner } },
  path: `.github/workflows/${workflow}`,
  created_at: created,
  run_started_at: created,
});

const shownIssue = ({ number, login, ...rest }: FakeIssue): object => ({
  ...rest,
  number,
  html_url: `https://github.localhost/o/r/issues/${number}`,
  user: { login },
});

const WRITTEN = '2026-11-20T10:00:00Z';

const shown = ({ id, body, login, issue, at = WRITTEN, edited = at }: FakeComment): object => ({
  id,
  node_id: `IC_${id}`,
  url: `https://api.github.localhost/repos/o/r/issues/comments/${id}`,
  html_url: `https://github.localhost/o/r/pull/${issue}#issuecomment-${id}`,
  body,
  user: { login, id: 41898282, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
  created_at: at,
  updated_at: edited,
});
