package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.core.country.CountryPack;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** Options of every command that reads a programme: which one, how its files are read, and in which words it answers. */
final class ProgrammeOptions {

    private final Surroundings around;

    @Mixin
    private final SharedOptions shared;

    @Mixin
    private final FolderOptions folder;

    @Mixin
    private final ReadOptions how;

    ProgrammeOptions(Surroundings around) {
        this.around = around;
        this.shared = new SharedOptions(around);
        this.folder = new FolderOptions(around);
        this.how = new ReadOptions(around);
    }

    boolean isJson() {
        return shared.isJson();
    }

    Locale locale() {
        return shared.locale();
    }

    /** The words, before a pack adds its own. */
    Console console() {
        return shared.console();
    }

    /** The programme named; naming none, or a folder that holds several, is a mistake of usage. */
    FolderOptions.Chosen chosen(CommandSpec spec) throws IOException {
        return folder.chosen(spec);
    }

    /** The programme named, or all those of a folder that holds several. */
    List<FolderOptions.Chosen> chosenAll(CommandSpec spec) throws IOException {
        return folder.chosenAll(spec);
    }

    /** How a programme is read, with its mended rows. */
    Mending reader(FolderOptions.Chosen chosen, CountryPack pack, CommandSpec spec) throws IOException {
        return how.reader(chosen, pack, spec);
    }

    /** Reads a programme. */
    Reading read(FolderOptions.Chosen chosen, CommandSpec spec, Console console) throws IOException {
        return Reading.of(chosen, how, spec, around, console);
    }
}
