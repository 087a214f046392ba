package com.fadeline.web.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.NumberDeserializers;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON module that rejects numbers such as 1e999, which are larger than any that can be
 * stored and would become infinite.
 */
class FiniteNumbers extends SimpleModule {

	private static final long serialVersionUID = 1;

	FiniteNumbers() {
		super("finite numbers");
		addDeserializer(Double.class, new Finite(Double.class, null));
		addDeserializer(double.class, new Finite(double.class, 0.0));
	}

	private static final class Finite extends NumberDeserializers.DoubleDeserializer {

		Finite(Class<Double> type, @Nullable Double instead) {
			super(type, instead);
		}

		@Override
		public @Nullable Double deserialize(JsonParser parser, DeserializationContext context) {
			boolean number = parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)
					|| parser.hasToken(JsonToken.VALUE_NUMBER_INT);
			if (number && !Double.isFinite(parser.getDoubleValue())) {
				return (Double) context.handleWeirdNumberValue(Double.class, parser.getDoubleValue(),
						"is larger than any number that can be kept");
			}
			return super.deserialize(parser, context);
		}

	}

}
