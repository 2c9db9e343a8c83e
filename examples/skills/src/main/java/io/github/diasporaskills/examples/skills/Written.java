package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a command writes where an option says; that it cannot be written there is said of the option. */
final class Written {

    private Written() {}

    /** Something that writes. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Writes. */
    static <T> T at(String option, Object named, Work<T> work) throws Failure {
        try {
            return work.run();
        } catch (UncheckedIOException e) {
            throw failure(option, named, e.getCause());
        } catch (IOException e) {
            throw failure(option, named, e);
        }
    }

    /** Writes a file, in a folder that is made where there is none. */
    static <T> T file(String option, Object named, Path file, Work<T> work) throws Failure {
        return at(option, named, () -> {
            @Nullable Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            return work.run();
        });
    }

    private static Failure failure(String option, Object named, @Nullable IOException cause) {
        @Nullable String file = cause instanceof FileSystemException at ? at.getFile() : null;
        return new Failure(
                Reason.of(Said.OUT_UNWRITABLE)
                        .with("name", option)
                        .with("file", file == null ? named.toString() : file),
                cause);
    }

    /** Something could not be written where it was to be. */
    static final class Failure extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Reason reason;

        private Failure(Reason reason, @Nullable IOException cause) {
            super(reason.code(), cause);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }
}
