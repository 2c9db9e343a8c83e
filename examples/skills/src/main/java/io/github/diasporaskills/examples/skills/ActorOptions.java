package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Who acts, in which role. Nobody checks it: whoever has the keys is taken at his or her word. */
final class ActorOptions {

    /** The roles at a desk, as they are written on a command line. */
    enum At {
        TRIAGE(Role.GRIEVANCE_TRIAGE),
        HANDLER(Role.GRIEVANCE_HANDLER),
        APPROVER(Role.GRIEVANCE_APPROVER),
        RECIPIENT(Role.SENSITIVE_CASE_RECIPIENT),
        CUSTODIAN(Role.IDENTITY_CUSTODIAN),
        AUDITOR(Role.AUDITOR),
        MANAGER(Role.PROGRAMME_MANAGER),
        COORDINATOR(Role.COORDINATOR),
        MONITORING(Role.MONITORING_OFFICER),
        COMPLAINANT(Role.COMPLAINANT);

        private final Role role;

        At(Role role) {
            this.role = role;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--as",
            paramLabel =
                    "triage|handler|approver|recipient|custodian|auditor|manager|coordinator|monitoring|complainant",
            descriptionKey = "option.as")
    private @Nullable At as;

    @Option(names = "--actor", paramLabel = "ID", descriptionKey = "option.actor")
    private @Nullable String actor;

    ActorOptions() {}

    boolean isComplainant() {
        return as == At.COMPLAINANT;
    }

    boolean isNamed() {
        return as != null || actor != null;
    }

    /** Whoever acts; an officer is named with a role and an id. */
    Actor actor(CommandSpec spec) {
        if (as == null || actor == null || as == At.COMPLAINANT) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    as == At.COMPLAINANT
                            ? Reason.of(Said.GRIEVANCE_BY_RECEIPT).with("name", "--as")
                            : Reason.of(Said.USAGE_TOGETHER).with("names", List.of("--as", "--actor")));
        }
        try {
            return Actor.of(actor, as.role);
        } catch (IllegalArgumentException e) {
            throw new WrongUsageException(
                    spec.commandLine(),
                    Reason.of(Said.USAGE_NO_VALUE).with("name", "--actor").with("expected", "ID"));
        }
    }
}
