package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which column of a table lies within which: {@code --within district=region}. */
final class WithinOption {

    private static final String NAME = "--within";

    @Option(names = NAME, paramLabel = "COLUMN=COLUMN", descriptionKey = "option.within")
    private List<String> pairs = new ArrayList<>();

    /** The wider column by the narrower one, as they were typed. */
    Map<String, String> read(CommandSpec self) {
        Map<String, String> within = new LinkedHashMap<>();
        for (String pair : pairs) {
            int at = pair.indexOf('=');
            String narrow = at < 0 ? "" : pair.substring(0, at).strip();
            String wide = at < 0 ? "" : pair.substring(at + 1).strip();
            if (narrow.isEmpty() || wide.isEmpty() || within.containsKey(narrow) || within.containsValue(wide)) {
                throw wrong(pair, self);
            }
            within.put(narrow, wide);
            @Nullable String next = wide;
            for (int depth = 0; next != null; depth++) {
                if (next.equals(narrow) || depth > pairs.size()) {
                    throw wrong(pair, self);
                }
                next = within.get(next);
            }
        }
        return within;
    }

    private static WrongUsageException wrong(String pair, CommandSpec self) {
        return new WrongUsageException(
                self.commandLine(),
                Reason.of(Said.USAGE_WITHIN).with("name", NAME).with("found", pair));
    }
}
