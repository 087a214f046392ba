package com.fadeline.store.serialization;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.store.personaldata.EventSubjects;
import com.fadeline.store.personaldata.PersonalData;
import com.fadeline.store.personaldata.PersonalDataModule;

/** Configuration of Axon's three serialisers, all Jackson 3. */
@Configuration(proxyBeanMethods = false)
class SerializationConfiguration {

	@Bean
	JacksonModule valueTypesModule() {
		return new ValueTypesModule();
	}

	@Bean
	StableTypeNames stableTypeNames() {
		return StableTypeNames.of(ClientEvent.class, CourseEvent.class);
	}

	/** Serialises tokens and snapshots. */
	@Bean
	@Primary
	Serializer serializer(JacksonModule valueTypesModule, PersonalData personalData) {
		return new SealedSnapshotSerializer(builder(valueTypesModule), personalData);
	}

	/** Serialises commands, queries and answers between processes. */
	@Bean
	@Qualifier("messageSerializer")
	Serializer messageSerializer(JacksonModule valueTypesModule, StableTypeNames names) {
		return builder(valueTypesModule, new EventsInMessages(names)).build();
	}

	/** Serialises events, wherever they are stored. */
	@Bean
	@Qualifier("eventSerializer")
	Serializer eventSerializer(JacksonModule valueTypesModule, StableTypeNames names, PersonalData personalData,
			EventSubjects subjects) {
		JsonMapper.Builder plain = JsonMapper.builder();
		customize(plain, valueTypesModule);
		return new SealedEventSerializer(builder(valueTypesModule, new PersonalDataModule(personalData, plain.build())),
				names, personalData, subjects);
	}

	/**
	 * Wraps every upcaster in a {@link CarefulUpcaster}, whichever store reads with it.
	 */
	@Bean
	static BeanPostProcessor carefulUpcasters(
			@Qualifier("eventSerializer") ObjectProvider<Serializer> eventSerializer) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof EventUpcaster upcaster)
						? new CarefulUpcaster(upcaster, eventSerializer.getObject()) : bean;
			}
		};
	}

	/** Returns a serialiser of tokens and snapshots without anything sealed. */
	static Serializer plainSerializer(JacksonModule valueTypesModule) {
		return builder(valueTypesModule).build();
	}

	/**
	 * Returns a serialiser of events without anything sealed, as they were before there
	 * were keys.
	 */
	static Serializer plainEventSerializer(JacksonModule valueTypesModule, StableTypeNames names) {
		return new StableNameSerializer(builder(valueTypesModule), names);
	}

	private static Jackson3Serializer.Builder builder(JacksonModule... modules) {
		return Jackson3Serializer.builder()
			.classLoader(SerializationConfiguration.class.getClassLoader())
			.jsonMapperBuilderCustomizer((mapper) -> customize(mapper, modules));
	}

	/**
	 * Configures the mapper. Aggregates expose their state in fields alone. The only
	 * types that data may name are Axon's own, which it needs to read a replay token
	 * back.
	 */
	private static void customize(JsonMapper.Builder mapper, JacksonModule... modules) {
		mapper.addModules(modules)
			.polymorphicTypeValidator(
					BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.").build())
			.changeDefaultVisibility((visibility) -> visibility.withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
	}

}
