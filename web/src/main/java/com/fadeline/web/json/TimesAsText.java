package com.fadeline.web.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Times come as ISO 8601 text alone, since a bare number could be seconds or minutes, and
 * with years of four digits, which every reader of ours can hold.
 */
class TimesAsText extends SimpleModule {

	private static final long serialVersionUID = 1;

	private static final int LAST_YEAR = 9999;

	TimesAsText() {
		super("times as text");
		add(Instant.class, (text) -> withinFourDigits(Instant.parse(text)));
		add(LocalDate.class, (text) -> withinFourDigits(LocalDate.parse(text)));
		add(Duration.class, Duration::parse);
	}

	private static Instant withinFourDigits(Instant instant) {
		withinFourDigits(LocalDate.ofInstant(instant, ZoneOffset.UTC));
		return instant;
	}

	private static LocalDate withinFourDigits(LocalDate date) {
		if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
			throw new DateTimeException("The year %d has not four digits".formatted(date.getYear()));
		}
		return date;
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
