package com.fadeline.web.json;

import com.fadeline.api.PartialDate;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Stands for the module of value types that the application brings. */
public class ApiModule extends SimpleModule {

	private static final long serialVersionUID = 1;

	public ApiModule() {
		super("fadeline-api");
		addSerializer(Id.class, ToStringSerializer.instance);
		setDeserializers(new IdDeserializers());
		setMixInAnnotation(PartialDate.class, AsText.class);
		setMixInAnnotation(Treatment.class, ByMethod.class);
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
	@JsonSubTypes({ @JsonSubTypes.Type(value = LaserTreatment.class, name = "LASER"),
			@JsonSubTypes.Type(value = SalineTreatment.class, name = "SALINE") })
	private interface ByMethod {

	}

	private abstract static class AsText {

		@JsonCreator
		static PartialDate parse(String text) {
			throw new UnsupportedOperationException(text);
		}

		@Override
		@JsonValue
		public abstract String toString();

	}

	private static final class IdDeserializers extends SimpleDeserializers {

		private static final long serialVersionUID = 1;

		@Override
		public ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier beanDescription) {
			return type.isTypeOrSubTypeOf(Id.class) ? new IdDeserializer(type.getRawClass().asSubclass(Id.class))
					: super.findBeanDeserializer(type, config, beanDescription);
		}

		@Override
		public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
			return Id.class.isAssignableFrom(type) || super.hasDeserializerFor(config, type);
		}

	}

	private static final class IdDeserializer extends FromStringDeserializer<Id> {

		private final transient Class<? extends Id> type;

		IdDeserializer(Class<? extends Id> type) {
			super(type);
			this.type = type;
		}

		@Override
		protected Id _deserialize(String text, DeserializationContext context) {
			return IdText.parse(this.type, text);
		}

	}

}
