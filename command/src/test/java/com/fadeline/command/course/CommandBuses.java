package com.fadeline.command.course;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import com.fadeline.api.Command;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.clinic.Workplaces;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.policy.Policy;
import com.fadeline.command.Examples;
import com.fadeline.command.RefusingCommandBus;
import com.fadeline.command.Senders;
import com.fadeline.command.client.ClientModules;
import com.fadeline.command.client.CoursesOfClient;
import com.fadeline.command.client.FakeRecords;
import com.fadeline.command.client.Person;
import com.fadeline.command.client.TreatmentRecords;
import com.fadeline.command.diary.Reservations;
import com.fadeline.command.diary.OperatorMinutes;
import com.fadeline.command.rules.Rulebook;

/** Both aggregates on one bus, with a cache and a store in memory. */
final class CommandBuses {

	private CommandBuses() {
	}

	static Configuration start() {
		return start(new InMemoryEventStorageEngine());
	}

	static Configuration start(EventStorageEngine store) {
		Configuration[] axon = new Configuration[1];
		axon[0] = ClientModules.ports(DefaultConfigurer.defaultConfiguration(), () -> axon[0])
			.configureEmbeddedEventStore((configuration) -> store)
			.configureCommandBus((configuration) -> new RefusingCommandBus(SimpleCommandBus.builder()))
			.registerComponent(Cache.class, (configuration) -> new WeakReferenceCache())
			.registerComponent(CommandTargetResolver.class,
					(configuration) -> (command) -> new VersionedAggregateIdentifier(
							((Command) command.getPayload()).aggregateId(), null))
			.registerComponent(Clock.class, (configuration) -> Examples.clock())
			.registerComponent(Rulebook.class, (configuration) -> Examples.rulebook())
			.registerComponent(Reservations.class, (configuration) -> (course, client, booking) -> {
			})
			.registerComponent(OperatorMinutes.class, (configuration) -> new FakeOperatorMinutes())
			.registerComponent(OtherCourses.class, CommandBuses::otherCourses)
			.registerComponent(Clinics.class,
					(configuration) -> (clinic) -> new ClinicSettings(Examples.ZONE, Policy.standard()))
			.registerComponent(Workplaces.class, (configuration) -> Workplaces.UNKNOWN)
			.registerComponent(TreatmentRecords.class, (configuration) -> new FakeRecords())
			.configureAggregate(ClientModules.client())
			.configureAggregate(AggregateConfigurer.defaultConfiguration(Course.class)
				.configureCache((configuration) -> configuration.getComponent(Cache.class)))
			.start();
		axon[0].commandBus().registerDispatchInterceptor(Senders.specialistUnlessNamed());
		return axon[0];
	}

	private static OtherCourses otherCourses(Configuration axon) {
		return new StoredOtherCourses(new MemoryIndex(), new MemoryTurns(),
				new StaticListableBeanFactory(Map.of("eventStore", axon.eventStore()))
					.getBeanProvider(EventStore.class));
	}

	/** Has the courses that were entered; no opening is ever handled. */
	private static final class MemoryIndex implements CoursesOfClient {

		private final Map<CourseId, ClientId> entered = new ConcurrentHashMap<>();

		@Override
		public void enter(CourseId course, ClientId client) {
			this.entered.put(course, client);
		}

		@Override
		public List<CourseId> beside(CourseId course, Person person) {
			return this.entered.keySet()
				.stream()
				.filter((other) -> person.registrations().contains(this.entered.get(other)) && !other.equals(course))
				.toList();
		}

	}

}
