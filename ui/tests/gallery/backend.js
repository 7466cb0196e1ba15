/**
 * Stands in for the Rust side, in the page. The real window can't run axe, so a scene scripts what each command
 * answers: a list of replies, used one after another; the last one stays.
 *
 * A reply is `{ ok }`, `{ error }` or `{ never: true }`, and may have `events` that come before it.
 */
export function installBackend(script) {
  const callbacks = new Map();
  const used = {};
  let last = 0;

  // As the app does with `freezePrototype`: a library that writes to inherited names must be found out.
  Object.freeze(Object.prototype);

  window.__TAURI_INTERNALS__ = {
    transformCallback(callback) {
      callbacks.set(++last, callback);
      return last;
    },
    unregisterCallback(id) {
      callbacks.delete(id);
    },
    async invoke(name, payload) {
      const reply = name === 'check_patch' ? { ok: judge(payload.args) } : next(name);
      for (const [index, message] of (reply.events ?? []).entries()) {
        callbacks.get(payload.events.id)?.({ index, message });
      }
      if (reply.never) return new Promise(() => undefined);
      if (reply.error) throw reply.error;
      return reply.ok;
    },
  };

  function next(name) {
    const replies = script[name];
    if (!replies) throw `The scene has no reply for ${name}`;
    const turn = used[name] ?? 0;
    used[name] = turn + 1;
    return replies[Math.min(turn, replies.length - 1)];
  }

  /** The rules that a scene shows, not all of them. */
  function judge({ user, patch }) {
    const problems = {};
    const then = { ...user, ...patch };
    if ('firstName' in patch && !patch.firstName.trim()) problems.firstName = ['empty'];
    if ('lastName' in patch && !patch.lastName.trim()) problems.lastName = ['empty'];
    if (then.canCreateReports && !then.npiNumber) problems.npiNumber = ['npi_required'];
    else if (patch.npiNumber && !/^\d{10}$/.test(patch.npiNumber)) problems.npiNumber = ['npi_length'];
    else if (patch.npiNumber === '1234567890') problems.npiNumber = ['npi_check_digit'];
    if (patch.phoneNumber && patch.phoneNumber.length < 10) problems.phoneNumber = ['phone_length'];
    if (then.level === 'admin' && !then.hasDashboardAccess)
      problems.hasDashboardAccess = ['admin_needs_dashboard'];
    return problems;
  }
}
