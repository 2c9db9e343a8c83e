package io.github.diasporaskills.core.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.Version;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.util.AccessPattern;

/** Hands the forms of core to Jackson. Strict whatever the mapper's own settings are. */
final class CoreModule extends JacksonModule {

    private final Forms forms;

    CoreModule(Forms forms) {
        this.forms = forms;
    }

    @Override
    public String getModuleName() {
        return "diaspora-skills-core";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Writers(forms));
        context.addKeySerializers(new KeyWriters(forms));
        context.addDeserializers(new Readers(forms));
        context.addKeyDeserializers((type, config, description) -> keyReader(type.getRawClass()));
    }

    private @Nullable KeyDeserializer keyReader(Class<?> type) {
        return forms.knows(type) && forms.of(type) instanceof KeyForm<?> key ? new KeyReader(key, type) : null;
    }

    private record Writers(Forms forms) implements Serializers {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return forms.knows(type.getRawClass()) ? new Writer<>(forms.of(type.getRawClass())) : null;
        }

        @Override
        public @Nullable ValueSerializer<?> findEnumSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return findSerializer(config, type, description, format);
        }
    }

    private record KeyWriters(Forms forms) implements Serializers {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return forms.knows(type.getRawClass()) && forms.of(type.getRawClass()) instanceof KeyForm<?> key
                    ? new KeyWriter<>(key)
                    : null;
        }
    }

    private record Readers(Forms forms) implements Deserializers {
        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return forms.knows(type);
        }

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return forms.knows(type.getRawClass()) ? reader(type.getRawClass()) : null;
        }

        @Override
        public @Nullable ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return findBeanDeserializer(type, config, description);
        }

        private <T> ValueDeserializer<T> reader(Class<T> type) {
            return new Reader<>(forms.of(type), type);
        }
    }

    private static final class Writer<T> extends ValueSerializer<T> {
        private final Form<T> form;

        Writer(Form<T> form) {
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            form.write(value, out);
        }
    }

    private static final class KeyWriter<T> extends ValueSerializer<T> {
        private final KeyForm<T> form;

        KeyWriter(KeyForm<T> form) {
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeName(form.text(value));
        }
    }

    private static final class Reader<T> extends ValueDeserializer<T> {
        private static final Problem NULL = Problem.error(Location.of("JSON").at("$"), Reason.of(DocumentReason.NULL));

        private final Form<T> form;
        private final Class<T> type;

        Reader(Form<T> form, Class<T> type) {
            this.form = form;
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            StringWriter text = new StringWriter();
            try (JsonGenerator copy = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
                copy.copyCurrentStructureExact(parser);
            }
            ReadResult<Optional<T>> read =
                    Document.parse("JSON", text.toString()).read(this::read);
            return read.value()
                    .flatMap(value -> value)
                    .orElseThrow(() -> JsonRefusedException.of(parser, type, read.problems()));
        }

        private Optional<T> read(DocumentNode node) {
            if (node.isObject() && node.find("schema").isPresent()) {
                node.get("schema")
                        .error(Reason.of(DocumentReason.UNKNOWN).with("name", "schema"), "ProgrammeJson.read");
            }
            Optional<T> value = form.read(node);
            if (value.isPresent() && !type.isInstance(value.get())) {
                node.error(Reason.of(DocumentReason.NOT_FORM).with("form", type.getSimpleName()));
            }
            return value;
        }

        /** Null is no value of this module. In a property of another type that type's own rules hold. */
        @Override
        public @Nullable Object getNullValue(DeserializationContext context) {
            if (context.getParser().streamReadContext().inObject()) {
                return null;
            }
            throw JsonRefusedException.of(context.getParser(), type, List.of(NULL));
        }

        @Override
        public AccessPattern getNullAccessPattern() {
            return AccessPattern.DYNAMIC;
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final KeyForm<?> form;
        private final Class<?> type;

        KeyReader(KeyForm<?> form, Class<?> type) {
            this.form = form;
            this.type = type;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            ReadResult<? extends Optional<?>> read =
                    Document.parse("JSON", "{}").read(node -> form.from(key, node));
            return read.value()
                    .flatMap(value -> value)
                    .orElseThrow(() -> JsonRefusedException.of(context.getParser(), type, read.problems()));
        }
    }
}
