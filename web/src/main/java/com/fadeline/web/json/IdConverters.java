package com.fadeline.web.json;

import com.fadeline.api.id.Id;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Converter of typed ids in paths and query parameters. */
class IdConverters implements ConverterFactory<String, Id> {

	@Override
	public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
		return (text) -> IdText.parse(type, text);
	}

}
