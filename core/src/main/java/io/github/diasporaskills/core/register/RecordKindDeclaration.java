package io.github.diasporaskills.core.register;

import io.github.diasporaskills.core.lifecycle.History;
import io.github.diasporaskills.core.lifecycle.LifeCycle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A kind of record in the making. Not thread-safe. */
final class RecordKindDeclaration<V> {

    final String code;
    final Class<V> type;
    final Function<? super V, String> id;
    boolean idMadeOfContent;
    Function<? super V, LocalDate> since = value -> LocalDate.MIN;

    @Nullable
    RegisterReason missing;

    final List<RecordKind.Naming<V>> namings = new ArrayList<>();
    RecordRules.Rule<? super V> rule = (value, setting) -> null;
    RecordRules.@Nullable Guard<? super V> guard;

    @Nullable
    Function<? super V, String> caseKey;

    @Nullable
    Living<V, ?> living;

    RecordKindDeclaration(String code, Class<V> type, Function<? super V, String> id) {
        this.code = code;
        this.type = type;
        this.id = id;
    }

    RecordKindDeclaration<V> idMadeOfContent() {
        this.idMadeOfContent = true;
        return this;
    }

    RecordKindDeclaration<V> since(Function<? super V, LocalDate> day) {
        this.since = day;
        return this;
    }

    RecordKindDeclaration<V> missing(RegisterReason reason) {
        this.missing = reason;
        return this;
    }

    RecordKindDeclaration<V> naming(RecordKind<?> kind, Function<? super V, Stream<String>> ids) {
        return namingAll(kind, value -> ids.apply(value).toList());
    }

    RecordKindDeclaration<V> namingOne(RecordKind<?> kind, Function<? super V, String> id) {
        return namingAll(kind, value -> List.of(id.apply(value)));
    }

    private RecordKindDeclaration<V> namingAll(RecordKind<?> kind, Function<? super V, List<String>> ids) {
        kind.missing();
        if (namings.stream().anyMatch(naming -> naming.kind() == kind)) {
            throw new IllegalStateException(code + " names " + kind + " in one place");
        }
        namings.add(new RecordKind.Naming<>(kind, ids));
        return this;
    }

    RecordKindDeclaration<V> fitting(RecordRules.Rule<? super V> fit) {
        this.rule = fit;
        return this;
    }

    /** Records are looked up by the case that they are about. */
    RecordKindDeclaration<V> ofCase(Function<? super V, String> key) {
        this.caseKey = key;
        return this;
    }

    RecordKindDeclaration<V> guarded(RecordRules.Guard<? super V> proof) {
        this.guard = proof;
        return this;
    }

    /** The same by what can be shown of each recorded step. */
    <S extends Enum<S>> RecordKindDeclaration<V> proven(
            LifeCycle<S> table, Function<? super V, History<S>> history, StepGuard.Proving<? super V, S> proving) {
        return guarded(new StepGuard<>(table, value -> Optional.of(history.apply(value)), proving));
    }

    <S extends Enum<S>> RecordKindDeclaration<V> living(
            LifeCycle<S> table,
            Function<? super V, History<S>> history,
            BiFunction<? super V, LocalDate, Optional<V>> asOf) {
        return livingIfKnown(table, value -> Optional.of(history.apply(value)), asOf);
    }

    <S extends Enum<S>> RecordKindDeclaration<V> livingIfKnown(
            LifeCycle<S> table,
            Function<? super V, Optional<History<S>>> history,
            BiFunction<? super V, LocalDate, Optional<V>> asOf) {
        this.living = new Living<>(table, history, asOf);
        return this;
    }

    RecordKind<V> declared() {
        return new RecordKind<>(this);
    }
}
