package com.fadeline.query.diary;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.DiaryQuery.FindTakenTimes;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.query.Listing;
import com.fadeline.api.course.query.WaitingListQuery.FindFreedTimes;
import com.fadeline.api.course.query.WaitingListQuery.FindWaitingList;
import com.fadeline.api.course.query.WaitingListQuery.FindWaitingList.Waiting;
import com.fadeline.api.course.query.WaitingView;
import com.fadeline.api.course.waiting.FreedTime;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.query.person.Persons;
import com.fadeline.query.projection.Column;
import com.fadeline.query.projection.DocumentTable;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.Projection;
import com.fadeline.query.projection.Projector;
import com.fadeline.query.projection.ReadModel;
import com.fadeline.query.projection.Search;
import com.fadeline.query.projection.Updates;

import static java.util.stream.Collectors.toSet;

/** Projection of the diary, and handler of its queries. */
@Component
@ProcessingGroup(Diary.NAME)
class Diary implements Projection {

	static final String NAME = "diary";

	private static final String CLINIC = "(document ->> 'clinicId')::uuid";

	private static final Comparator<DiaryEntry> ORDER = Comparator.comparing(DiaryEntry::startsAt)
		.thenComparing((sitting) -> sitting.sittingId().value());

	private final DocumentTable<CourseDiary> table;

	private final Persons persons;

	private final ReadModel<CourseEvent, CourseDiary> model;

	private final Projector<CourseEvent, CourseDiary> projector;

	Diary(JdbcOperations jdbc, Documents documents, EventLog events, Updates updates, Persons persons) {
		this.persons = persons;
		this.table = new DocumentTable<>(jdbc, documents, "diary", CourseDiary.class,
				List.of(new Column<>("taken", "tstzmultirange", CourseDiary::taken),
						new Column<>("freed", "tstzmultirange", CourseDiary::freedTimes),
						new Column<>("waiting", "boolean", (diary) -> diary.waiting() != null)))
			.cached();
		this.model = new ReadModel<>(NAME, CourseEvent.class, new DiaryFold(), this.table);
		this.projector = new Projector<>(this.model, events, (changed) -> updates.emitChanges(Listing.DIARY,
				(courses) -> this.table.states(courses).map(CourseDiary::clinicId).collect(toSet()), changed));
	}

	@Override
	public ReadModel<CourseEvent, CourseDiary> readModel() {
		return this.model;
	}

	@EventHandler
	void on(CourseEvent event, DomainEventMessage<CourseEvent> message) {
		this.projector.handle(message);
	}

	/**
	 * A query for one operator also reports double bookings with others, but not those in
	 * clinics outside the query.
	 */
	@QueryHandler
	FindDiary.Result find(FindDiary query) {
		List<DiaryEntry> sittings = shown(query.from(), query.to(), query.clinics())
			.filter((sitting) -> sitting.startsAt().isBefore(query.to())
					&& (CourseDiary.end(sitting).isAfter(query.from()) || sitting.startsAt().equals(query.from())))
			.sorted(ORDER)
			.toList();
		return new FindDiary.Result(DoubleBookings.marked(sittings, registrations(sittings))
			.stream()
			.filter((sitting) -> isAny(query.operatorId(), sitting.operatorId())
					&& isAny(query.deviceId(), sitting.deviceId()) && isAny(query.roomId(), sitting.roomId()))
			.toList());
	}

	private Map<ClientId, Set<ClientId>> registrations(List<DiaryEntry> sittings) {
		return sittings.isEmpty() ? Map.of()
				: this.persons.among(sittings.stream().map(DiaryEntry::clientId).collect(toSet()));
	}

	@QueryHandler
	FindTakenTimes.Result find(FindTakenTimes query) {
		return new FindTakenTimes.Result(TakenTimes.of(shown(query.from(), query.to(), query.clinics()), query));
	}

	@QueryHandler
	FindWaitingList.Result find(FindWaitingList query) {
		return new FindWaitingList.Result(
				this.table.list(new Search().that("waiting").in(CLINIC, query.clinics()), "id")
					.stream()
					.flatMap(Diary::waiting)
					.sorted(Comparator.comparing((Waiting it) -> it.view().since())
						.thenComparing((it) -> it.courseId().value()))
					.toList());
	}

	private static Stream<Waiting> waiting(CourseDiary diary) {
		@Nullable WaitingView view = diary.waiting();
		return (view == null) ? Stream.empty() : Stream.of(new Waiting(diary.courseId(), diary.clientId(),
				diary.clinicId(), view, diary.booked().orElse(null), diary.last().orElse(null)));
	}

	@QueryHandler
	FindFreedTimes.Result find(FindFreedTimes query) {
		return new FindFreedTimes.Result(this.table
			.list(new Search().that("freed && tstzrange(?, null)", query.from().atOffset(ZoneOffset.UTC))
				.in(CLINIC, query.clinics()), "id")
			.stream()
			.flatMap((diary) -> diary.freed().stream())
			.filter((freed) -> freed.time().end().isAfter(query.from()))
			.sorted(Comparator.comparing((FreedTime freed) -> freed.time().start())
				.thenComparing((freed) -> freed.sittingId().value()))
			.toList());
	}

	private Stream<DiaryEntry> shown(Instant from, Instant to, @Nullable Set<ClinicId> clinics) {
		return this.table.list(new Search().overlaps("taken", from, to).in(CLINIC, clinics), "id")
			.stream()
			.flatMap(CourseDiary::shown);
	}

	private static boolean isAny(@Nullable Object asked, @Nullable Object found) {
		return asked == null || asked.equals(found);
	}

}
