package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line names a folder that is not there, or is not what it should be: a mistake of usage. */
final class NoSuchFolderException extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    NoSuchFolderException(CommandLine command, Reason reason) {
        super(command, reason.code());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
