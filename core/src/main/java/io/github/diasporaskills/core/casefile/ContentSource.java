package io.github.diasporaskills.core.casefile;

import java.io.IOException;
import java.io.InputStream;

/**
 * Opens the bytes of an attachment where the host application keeps them, as often as they are needed. Implementations
 * are thread-safe: two readers each get a stream of their own.
 */
@FunctionalInterface
public interface ContentSource {

    /**
     * Opens the content at its first byte.
     *
     * @return a stream that the caller closes
     * @throws IOException if the content cannot be opened
     */
    InputStream open() throws IOException;
}
