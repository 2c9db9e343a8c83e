package io.github.diasporaskills.examples.skills;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where the keys of a ledger are, and where their passphrase is read. A passphrase never stands on a command line. */
final class KeyOptions {

    private final Surroundings around;

    @Option(names = "--keys", paramLabel = "FILE", descriptionKey = "option.keys")
    private @Nullable String keys;

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "option.passfile")
    private @Nullable String passphraseFile;

    @Option(names = "--passphrase-env", paramLabel = "NAME", descriptionKey = "option.passenv")
    private @Nullable String passphraseVariable;

    KeyOptions(Surroundings around) {
        this.around = around;
    }

    /** The keys of the first ledger. */
    KeyPlace place(LedgerPlace ledger, CommandSpec spec) {
        return KeyPlace.of(
                KeyPlace.Named.FIRST,
                ledger,
                keys,
                new KeyPlace.Source(passphraseFile, passphraseVariable),
                around,
                spec);
    }

    /** The keys of the sensitive ledger, which open under the same passphrase unless another one is named. */
    KeyPlace sensitive(LedgerPlace ledger, @Nullable String named, KeyPlace.Source own, CommandSpec spec) {
        KeyPlace.Source source = own.isNamed() ? own : new KeyPlace.Source(passphraseFile, passphraseVariable);
        return KeyPlace.of(KeyPlace.Named.SENSITIVE, ledger, named, source, around, spec);
    }
}
