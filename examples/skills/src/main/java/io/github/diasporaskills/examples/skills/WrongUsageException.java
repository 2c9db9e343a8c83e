package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line asks for what cannot be, such as a folder that is not there: a mistake of usage. */
final class WrongUsageException extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient List<String> near;

    WrongUsageException(CommandLine command, Reason reason) {
        this(command, reason, List.of());
    }

    /**
     * @param near what may have been meant
     */
    WrongUsageException(CommandLine command, Reason reason, List<String> near) {
        super(command, reason.code());
        this.reason = reason;
        this.near = List.copyOf(near);
    }

    List<String> near() {
        return near;
    }

    Reason reason() {
        return reason;
    }
}
