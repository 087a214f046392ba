package com.fadeline.web.json;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import com.fadeline.web.times.WrittenTimes;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Configuration of strict JSON over HTTP: a misspelt field or a number in quotes is
 * rejected, never guessed, since a guess would lose data.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

	@Bean
	StrictJson strictJson(JsonMapper mapper, Clock clock) {
		return new StrictJson(mapper.rebuild()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.addModule(new TimesAsText(clock))
			.addModule(new TextWithoutNulls())
			.addModule(new FiniteNumbers())
			.addMixIns(FlatViews.MIX_INS)
			.configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, true)
			.build());
	}

	@Bean
	WebMvcConfigurer languageOverHttp(StrictJson json, Clock clock) {
		return new WebMvcConfigurer() {

			// A parameter without text counts as missing, which null expresses.
			@Override
			@SuppressWarnings("NullAway")
			public void addFormatters(FormatterRegistry registry) {
				registry.addConverterFactory(new IdConverters());
				registry.addConverter(String.class, LocalDate.class,
						(text) -> text.isBlank() ? null : WrittenTimes.read(text, WrittenTimes::day, clock));
				registry.addConverter(String.class, Instant.class,
						(text) -> text.isBlank() ? null : WrittenTimes.read(text, WrittenTimes::moment, clock));
			}

			@Override
			public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
				builder.withJsonConverter(new JacksonJsonHttpMessageConverter(json.mapper()));
			}

		};
	}

}
