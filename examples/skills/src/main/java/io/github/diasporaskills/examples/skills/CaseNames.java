package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.GrievanceId;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.reason.Reason;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** Ids and codes on a command line about complaints; what is none is not shown again. */
final class CaseNames {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 64;

    private CaseNames() {}

    static GrievanceId id(String given, CommandSpec spec) {
        try {
            return GrievanceId.of(given);
        } catch (IllegalArgumentException e) {
            throw none("CASE", spec);
        }
    }

    static ActorId actor(String option, String given, CommandSpec spec) {
        try {
            return ActorId.of(given);
        } catch (IllegalArgumentException e) {
            throw none(option, spec);
        }
    }

    /** A code such as {@code as-agreed}, which stands in the ledger in the clear. */
    static String code(String option, String given, CommandSpec spec) {
        if (given.length() > LONGEST || !CODE.matcher(given).matches()) {
            throw new WrongUsageException(
                    spec.commandLine(), Reason.of(Said.GRIEVANCE_NO_CODE).with("name", option));
        }
        return given;
    }

    private static WrongUsageException none(String option, CommandSpec spec) {
        return new WrongUsageException(
                spec.commandLine(), Reason.of(Said.GRIEVANCE_NO_ID).with("name", option));
    }
}
