package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.CategoryRule;
import io.github.diasporaskills.accountability.grievance.GrievanceSection;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.reason.Reason;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Categories that were typed: one that was mistyped could leave a sensitive complaint in the programme's sight. */
final class KnownCategory {

    private KnownCategory() {}

    /** Refuses a category that the country pack does not have, and says which may have been meant. */
    static void require(CountryPack pack, String category, CommandSpec command) {
        List<String> codes = GrievanceSection.of(pack).map(GrievanceSection::categories).orElse(List.of()).stream()
                .map(CategoryRule::code)
                .toList();
        if (!codes.contains(category)) {
            throw new WrongUsageException(
                    command.commandLine(),
                    Reason.of(Said.GRIEVANCE_NO_CATEGORY).with("name", "--category"),
                    ClosestName.to(category, codes).map(List::of).orElse(codes));
        }
    }
}
