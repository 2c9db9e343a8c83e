package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line asks for what cannot be, such as a folder that is not there: a mistake of usage. */
final class WrongUsageException extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    WrongUsageException(CommandLine command, Reason reason) {
        super(command, reason.code());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
