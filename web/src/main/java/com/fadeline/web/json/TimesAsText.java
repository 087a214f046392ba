package com.fadeline.web.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Times come as ISO 8601 text alone: a bare number could be seconds or minutes. */
class TimesAsText extends SimpleModule {

	private static final long serialVersionUID = 1;

	TimesAsText() {
		super("times as text");
		add(Instant.class, Instant::parse);
		add(LocalDate.class, LocalDate::parse);
		add(Duration.class, Duration::parse);
	}

	private <T> void add(Class<T> type, Function<CharSequence, T> reader) {
		addDeserializer(type, new TextDeserializer<>(type, reader));
	}

	private static final class TextDeserializer<T> extends FromStringDeserializer<T> {

		private final transient Function<CharSequence, T> reader;

		TextDeserializer(Class<T> type, Function<CharSequence, T> reader) {
			super(type);
			this.reader = reader;
		}

		@Override
		protected T _deserialize(String text, DeserializationContext context) {
			try {
				return this.reader.apply(text);
			}
			catch (DateTimeException ex) {
				throw new IllegalArgumentException(ex.getMessage(), ex);
			}
		}

	}

}
