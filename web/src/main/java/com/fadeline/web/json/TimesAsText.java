package com.fadeline.web.json;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

import com.fadeline.api.PartialDate;
import com.fadeline.web.times.WrittenTimes;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON module that reads times as ISO 8601 text alone, since a bare number could be
 * seconds or minutes, and rejects implausible years.
 */
class TimesAsText extends SimpleModule {

	private static final long serialVersionUID = 1;

	private final transient Clock clock;

	TimesAsText(Clock clock) {
		super("times as text");
		this.clock = clock;
		add(Instant.class, WrittenTimes::moment);
		add(LocalDate.class, WrittenTimes::day);
		add(PartialDate.class, (text) -> WrittenTimes.partial(text.toString()));
		add(Duration.class, Duration::parse);
	}

	private <T> void add(Class<T> type, Function<CharSequence, T> reader) {
		addDeserializer(type, new TextDeserializer<>(type, (text) -> WrittenTimes.read(text, reader, this.clock)));
	}

	private static final class TextDeserializer<T> extends FromStringDeserializer<T> {

		private final transient Function<CharSequence, T> reader;

		TextDeserializer(Class<T> type, Function<CharSequence, T> reader) {
			super(type);
			this.reader = reader;
		}

		@Override
		protected T _deserialize(String text, DeserializationContext context) {
			return this.reader.apply(text);
		}

	}

}
