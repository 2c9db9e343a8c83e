package io.github.diasporaskills.accountability.exchange.iati;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.accountability.exchange.ExchangeReason;
import io.github.diasporaskills.accountability.exchange.internal.XmlDocument;
import io.github.diasporaskills.accountability.exchange.internal.XmlElement;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the results of a file of IATI, version 2.03, ours or anybody's. Every mistake is told with its line. Nothing
 * outside of the file is read, and no document type. Stateless and thread-safe.
 */
public final class IatiFile {

    private static final String VERSION = "2.03";

    private IatiFile() {}

    /**
     * Reads a file.
     *
     * @param file the file, of at most 64 megabytes
     * @return its activities with their results, or every problem; linear in the size of the file
     * @throws IOException if it cannot be read
     */
    public static ReadResult<List<IatiActivity>> read(Path file) throws IOException {
        Path name = requireNonNull(file, "file").getFileName();
        try (InputStream in = Files.newInputStream(file)) {
            return read(name == null ? file.toString() : name.toString(), in);
        }
    }

    /**
     * Reads a stream.
     *
     * @param name what problems call it
     * @param in the document, of at most 64 megabytes; it is not closed
     * @return its activities with their results, or every problem
     * @throws IOException if it cannot be read
     */
    public static ReadResult<List<IatiActivity>> read(String name, InputStream in) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Optional<XmlElement> root = XmlDocument.read(
                requireNonNull(name, "name"), requireNonNull(in, "in").readNBytes(XmlDocument.LIMIT + 1), problems);
        if (root.isEmpty()) {
            return ReadResult.broken(problems);
        }
        Location at = Location.of(name, root.get().line());
        if (!root.get().name().equals("iati-activities")) {
            problems.add(
                    Problem.error(at, Reason.of(ExchangeReason.XML_OTHER_ROOT).with("expected", "iati-activities"))
                            .finding(root.get().name()));
            return ReadResult.broken(problems);
        }
        String version = root.get().attribute("version");
        if (!version.equals(VERSION)) {
            problems.add(Problem.warning(
                            at.at("version"),
                            Reason.of(ExchangeReason.XML_OTHER_VERSION).with("expected", VERSION))
                    .finding(version));
        }
        List<IatiActivity> activities = new ArrayList<>();
        IatiResultReader reader = new IatiResultReader(name, problems);
        for (XmlElement activity : root.get().children("iati-activity")) {
            activities.add(reader.activity(activity));
        }
        return ReadResult.of(List.copyOf(activities), problems);
    }
}
