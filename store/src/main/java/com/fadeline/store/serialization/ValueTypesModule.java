package com.fadeline.store.serialization;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

import com.fadeline.api.PartialDate;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.Id;

/**
 * Jackson module of the value types of the API, which carry no annotations for it: ids
 * and partial dates are plain strings, a treatment carries its method.
 */
public final class ValueTypesModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	public ValueTypesModule() {
		super("Fadeline's value types");
		addSerializer(Id.class, new ToStringSerializer(Id.class));
		addSerializer(PartialDate.class, new ToStringSerializer(PartialDate.class));
		addDeserializer(PartialDate.class, new PartialDateDeserializer());
		setMixInAnnotation(Treatment.class, TreatmentByMethod.class);
	}

	@Override
	public void setupModule(SetupContext context) {
		super.setupModule(context);
		context.addDeserializers(new IdDeserializers());
		context.addKeyDeserializers(new IdKeyDeserializers());
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
	@JsonSubTypes({ @JsonSubTypes.Type(value = LaserTreatment.class, name = "LASER"),
			@JsonSubTypes.Type(value = SalineTreatment.class, name = "SALINE") })
	private interface TreatmentByMethod {

	}

	private static final class IdDeserializers extends Deserializers.Base {

		@Override
		public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			return hasDeserializerFor(config, type.getRawClass()) ? new IdDeserializer(IdFactory.of(type.getRawClass()))
					: null;
		}

		@Override
		public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
			return IdFactory.makes(type);
		}

	}

	private static final class IdKeyDeserializers implements KeyDeserializers {

		@Override
		public @Nullable KeyDeserializer findKeyDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			if (!IdFactory.makes(type.getRawClass())) {
				return null;
			}
			IdFactory factory = IdFactory.of(type.getRawClass());
			return new KeyDeserializer() {
				@Override
				public Object deserializeKey(String key, DeserializationContext context) {
					return factory.parse(key);
				}
			};
		}

	}

	private static final class IdDeserializer extends FromStringDeserializer<Object> {

		private final IdFactory factory;

		IdDeserializer(IdFactory factory) {
			super(factory.type());
			this.factory = factory;
		}

		@Override
		protected Object _deserialize(String value, DeserializationContext context) {
			return this.factory.parse(value);
		}

	}

	private static final class PartialDateDeserializer extends FromStringDeserializer<PartialDate> {

		PartialDateDeserializer() {
			super(PartialDate.class);
		}

		@Override
		protected PartialDate _deserialize(String value, DeserializationContext context) {
			return PartialDate.parse(value);
		}

	}

}
