package io.github.diasporaskills.core.register;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.lifecycle.RecordFault;
import io.github.diasporaskills.core.programme.Programme;
import java.util.List;

/**
 * Examines records by the rules of a register without keeping one: for a check of many rows that holds of other records
 * only what the rules ask of them. As safe for threads as its lookup.
 */
public final class RecordCheck {

    private final RecordRules.Setting setting;

    private RecordCheck(RecordRules.Setting setting) {
        this.setting = setting;
    }

    /**
     * A check.
     *
     * @param programme the programme
     * @param pack the country served
     * @param records the other records; they may leave out what no rule asks for
     * @return the check
     */
    public static RecordCheck of(Programme programme, CountryPack pack, RecordLookup records) {
        return new RecordCheck(new RecordRules.Setting(
                requireNonNull(records, "records"),
                requireNonNull(programme, "programme"),
                requireNonNull(pack, "pack")));
    }

    /**
     * Examines a record of which every record that it names is there.
     *
     * @param <V> the type of the kind's records
     * @param kind what kind of record
     * @param value the record
     * @return everything for which a register would refuse it; empty if it would take it in, unless it knows it with
     *     other content
     */
    public <V> List<RecordFault> examine(RecordKind<V> kind, V value) {
        return setting.faultsBesideReferences(kind, kind.id(value), value);
    }
}
