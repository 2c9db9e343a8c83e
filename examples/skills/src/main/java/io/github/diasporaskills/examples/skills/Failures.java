package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.ledger.LedgerDamagedException;
import io.github.diasporaskills.accountability.ledger.key.KeyUnavailableException;
import io.github.diasporaskills.accountability.publication.PublicationRefusedException;
import io.github.diasporaskills.accountability.store.StoreException;
import io.github.diasporaskills.accountability.store.StoreFailure;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.reason.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in the person's language what went wrong; a person never sees a stack trace. */
final class Failures {

    private Failures() {}

    static int tell(Surroundings around, Locale locale, boolean json, Exception failure) {
        Wording words = Words.in(locale);
        PrintWriter err = around.err();
        if (failure instanceof ProblemsException problems) {
            if (json) {
                around.out().print(PlanFiles.text(ProblemJson.failure(problems.problems(), words)));
                return ExitCode.PROBLEMS;
            }
            for (Problem problem : problems.problems()) {
                err.println(Console.harmless(problem.wordsWithReadings(words)));
            }
            return ExitCode.PROBLEMS;
        }
        Reason reason = reason(failure);
        @Nullable String maybe = reason.is(StoreFailure.OLD_SCHEMA) ? "skills ledger migrate" : null;
        if (json) {
            around.out().print(PlanFiles.text(ProblemJson.failure(ExitCode.PROBLEMS, reason, maybe, words)));
        } else {
            err.println(Console.harmless(Console.withMaybe(words, words.say(reason), Optional.ofNullable(maybe))));
        }
        return ExitCode.PROBLEMS;
    }

    private static Reason reason(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        if (cause instanceof IOException unreadable) {
            return of(unreadable);
        }
        if (cause instanceof StoreException store) {
            return store.reason();
        }
        if (cause instanceof LedgerDamagedException damaged) {
            return damaged.reason();
        }
        if (cause instanceof PublicationRefusedException refused) {
            return refused.reason();
        }
        if (cause instanceof KeyUnavailableException) {
            return Reason.of(Said.KEYS_OTHER);
        }
        StackTraceElement[] where = failure.getStackTrace();
        return Reason.of(Said.DEFECT)
                .with("type", failure.getClass().getSimpleName())
                .with("where", where.length == 0 ? "?" : where[0].toString());
    }

    private static Reason of(IOException failure) {
        if (failure instanceof Written.Failure unwritten) {
            return unwritten.reason();
        }
        if (failure instanceof KeyPlace.Unopened unopened) {
            return unopened.reason();
        }
        if (failure instanceof FileSystemException at && at.getFile() != null) {
            Said said = failure instanceof NoSuchFileException
                    ? Said.FILE_MISSING
                    : failure instanceof AccessDeniedException ? Said.FILE_DENIED : Said.FILE_UNREADABLE;
            return Reason.of(said).with("file", at.getFile());
        }
        return Reason.of(Said.FILE_UNREADABLE).with("file", String.valueOf(failure.getMessage()));
    }
}
