package io.github.diasporaskills.core.io;

import java.nio.file.Path;

/** A small, sound programme folder with every table that a folder may have. */
final class WholeFolder {

    private WholeFolder() {}

    static Folder in(Path dir) {
        Folder folder = new Folder(dir);
        steps(folder);
        return folder;
    }

    static void steps(Folder folder) {
        step(folder, "engagement", "G-1", "PROPOSED", "2026-02-01", "manager-1", "PROGRAMME_MANAGER", "matched");
        step(folder, "engagement", "G-1", "AGREED", "2026-02-10T09:30:00Z", "coordinator-1", "COORDINATOR", "agreed");
        step(folder, "engagement", "G-1", "CLEARED", "2026-03-01", "coordinator-1", "COORDINATOR", "papers-seen");
        step(folder, "engagement", "G-1", "BRIEFED", "2026-03-15", "coordinator-1", "COORDINATOR", "briefed");
        step(folder, "engagement", "G-1", "ACTIVE", "2026-04-01T08:00+01:00", "coordinator-1", "COORDINATOR", "begun");
        step(folder, "need", "N-1", "APPROVED", "2026-01-10", "manager-1", "PROGRAMME_MANAGER", "committee");
        step(folder, "need", "N-1", "OPEN", "2026-01-12", "manager-1", "PROGRAMME_MANAGER", "published");
    }

    static void step(
            Folder folder, String kind, String id, String state, String at, String by, String role, String reason) {
        folder.row(
                "steps.csv",
                "id=" + id,
                "kind=" + kind,
                "state=" + state,
                "at=" + at,
                "by=" + by,
                "role=" + role,
                "reason=" + reason,
                "note=");
    }
}
