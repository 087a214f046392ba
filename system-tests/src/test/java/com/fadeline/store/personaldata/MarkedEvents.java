package com.fadeline.store.personaldata;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import com.fadeline.api.Personal;
import com.fadeline.store.serialization.EventSamples;
import com.fadeline.store.serialization.ValueTypesModule;

/**
 * The sample of every event, with something to be found in each place that is personal.
 */
final class MarkedEvents {

	static final String NAME = "Quillfeather";

	static final LocalDate BIRTH = LocalDate.of(1961, 11, 27);

	private static final JsonMapper MARKING = JsonMapper.builder()
		.addModule(new ValueTypesModule())
		.addModule(new Marking())
		.build();

	private static final JsonMapper PLAIN = JsonMapper.builder().addModule(new ValueTypesModule()).build();

	private MarkedEvents() {
	}

	static <E> List<E> of(Class<E> kind) {
		return EventSamples.all().filter(kind::isInstance).map(MarkedEvents::marked).map(kind::cast).toList();
	}

	private static Object marked(Object event) {
		return PLAIN.readValue(MARKING.writeValueAsBytes(event), event.getClass());
	}

	private static final class Marking extends SimpleModule {

		private static final long serialVersionUID = 1L;

		@Override
		public void setupModule(SetupContext context) {
			super.setupModule(context);
			context.insertAnnotationIntrospector(new NopAnnotationIntrospector() {

				private static final long serialVersionUID = 1L;

				@Override
				public @Nullable Object findSerializer(MapperConfig<?> config, Annotated member) {
					return member.hasAnnotation(Personal.class) ? new Mark() : null;
				}

			});
		}

	}

	private static final class Mark extends ValueSerializer<Object> {

		@Override
		public void serialize(Object value, JsonGenerator json, SerializationContext context) {
			switch (value) {
				case LocalDate day -> json.writeString(BIRTH.toString());
				case List<?> list -> {
					json.writeStartArray();
					json.writeString("a place only %s has".formatted(NAME));
					json.writeEndArray();
				}
				default -> json.writeString("what %s said".formatted(NAME));
			}
		}

	}

}
