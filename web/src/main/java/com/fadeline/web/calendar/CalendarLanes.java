package com.fadeline.web.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.rooms.RoomRegister;
import com.fadeline.administration.schedules.Schedule.Kind;
import com.fadeline.administration.schedules.Schedule.Subject;
import com.fadeline.api.calendar.FreeSlots;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Factory of the lanes of a calendar: days of one resource, or all resources of a day.
 */
@Component
@ConditionalOnWebApplication
class CalendarLanes {

	private final QueryClient views;

	private final SlotFinder slots;

	private final ClinicRegister clinics;

	private final RoomRegister rooms;

	private final CurrentRequester sender;

	private final Names names;

	private final MessageFormatter say;

	CalendarLanes(QueryClient views, SlotFinder slots, ClinicRegister clinics, RoomRegister rooms,
			CurrentRequester sender, Names names, MessageFormatter say) {
		this.views = views;
		this.slots = slots;
		this.clinics = clinics;
		this.rooms = rooms;
		this.sender = sender;
		this.names = names;
		this.say = say;
	}

	/** Value object of a specialist, a device or a room with its name. */
	record Resource(Subject subject, String name) {

		/** Returns the field that chooses it on the form of a booking. */
		public String field() {
			return switch (this.subject.kind()) {
				case CLINIC -> "clinicId";
				case SPECIALIST -> "operatorId";
				case DEVICE -> "deviceId";
				case ROOM -> "roomId";
			};
		}

		boolean isNeededBy(DiaryEntry entry) {
			return switch (this.subject.kind()) {
				case CLINIC -> true;
				case SPECIALIST -> entry.operatorId().value().equals(this.subject.id());
				case DEVICE -> entry.deviceId() != null && entry.deviceId().value().equals(this.subject.id());
				case ROOM -> entry.roomId() != null && entry.roomId().value().equals(this.subject.id());
			};
		}

	}

	/**
	 * Returns the specialists who work in a clinic, then its devices and rooms in use.
	 */
	List<Resource> resources(ClinicId clinic) {
		Stream<Resource> specialists = this.names.working(clinic)
			.stream()
			.map((colleague) -> new Resource(Subject.of(clinic, colleague.operatorId()), colleague.name()));
		Stream<Resource> devices = this.clinics.devices(clinic, this.sender.current())
			.stream()
			.filter((device) -> !device.details().retired())
			.map((device) -> new Resource(Subject.of(clinic, device.deviceId()), device.details().name()));
		Stream<Resource> rooms = this.rooms.rooms(clinic, this.sender.current())
			.stream()
			.filter((room) -> !room.details().retired())
			.map((room) -> new Resource(Subject.of(clinic, room.roomId()), room.details().name()));
		return Stream.of(specialists, devices, rooms).flatMap(Function.identity()).toList();
	}

	/** Returns seven days of a resource, without those on which there is nothing. */
	List<CalendarGrid.Lane> week(ClinicId clinic, Resource resource, LocalDate monday) {
		FreeSlots hours = Objects.requireNonNull(hours(clinic, List.of(resource)).get(resource));
		List<CalendarGrid.Booking> bookings = bookings(clinic, monday, monday.plusDays(7), Set.of(resource));
		return monday.datesUntil(monday.plusDays(7))
			.map((day) -> new CalendarGrid.Lane(this.say.weekday(day), day, hours.open(day), hours.off(day),
					on(day, bookings, clinic).toList()))
			.filter((lane) -> !lane.isEmpty())
			.toList();
	}

	/** Returns a day of each resource. */
	List<CalendarGrid.Lane> day(ClinicId clinic, List<Resource> resources, LocalDate day) {
		Map<Resource, FreeSlots> hours = hours(clinic, resources);
		List<CalendarGrid.Booking> bookings = bookings(clinic, day, day.plusDays(1), Set.copyOf(resources));
		return resources.stream()
			.map((resource) -> new CalendarGrid.Lane(resource.name(), day,
					Objects.requireNonNull(hours.get(resource)).open(day),
					Objects.requireNonNull(hours.get(resource)).off(day),
					on(day, bookings, clinic).filter((booking) -> resource.isNeededBy(booking.entry())).toList()))
			.toList();
	}

	/** Returns the sittings that are booked with a resource on a day, earliest first. */
	List<CalendarGrid.Booking> booked(ClinicId clinic, Resource resource, LocalDate day) {
		return on(day, bookings(clinic, day, day.plusDays(1), Set.of(resource)), clinic)
			.filter((booking) -> booking.entry().status() == SittingStatus.SCHEDULED
					&& resource.isNeededBy(booking.entry()))
			.toList();
	}

	private Map<Resource, FreeSlots> hours(ClinicId clinic, List<Resource> resources) {
		Map<Subject, FreeSlots> hours = this.slots.hours(clinic,
				resources.stream().map(Resource::subject).collect(Collectors.toSet()));
		return resources.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(),
					(resource) -> Objects.requireNonNull(hours.get(resource.subject()))));
	}

	private Stream<CalendarGrid.Booking> on(LocalDate day, List<CalendarGrid.Booking> bookings, ClinicId clinic) {
		ZoneId zone = this.say.timeZone(clinic);
		return bookings.stream().filter((booking) -> LocalDate.ofInstant(booking.entry().startsAt(), zone).equals(day));
	}

	private List<CalendarGrid.Booking> bookings(ClinicId clinic, LocalDate from, LocalDate until,
			Set<Resource> resources) {
		ZoneId zone = this.say.timeZone(clinic);
		List<DiaryEntry> entries = this.views
			.ask(new FindDiary(from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant(),
					Set.of(clinic), only(resources, Kind.SPECIALIST, OperatorId::new),
					only(resources, Kind.DEVICE, DeviceId::new), only(resources, Kind.ROOM, RoomId::new)),
					FindDiary.Result.class)
			.entries();
		return this.names.named(clinic, entries)
			.stream()
			.map((named) -> new CalendarGrid.Booking(named.entry(), named.client(),
					Stream.of(named.operator(), named.device(), named.room())
						.filter((name) -> !name.isEmpty())
						.collect(Collectors.joining(" · ")),
					named.warnings()))
			.toList();
	}

	/** Returns the id to ask the diary for, if one resource is shown and of that kind. */
	private static <T> @Nullable T only(Set<Resource> resources, Kind kind, Function<UUID, T> id) {
		Resource one = (resources.size() == 1) ? resources.iterator().next() : null;
		return (one != null && one.subject().kind() == kind) ? id.apply(one.subject().id()) : null;
	}

}
