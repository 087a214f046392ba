package com.fadeline.query.attention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

import com.fadeline.api.Page;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.course.query.AttentionQuery.CountAttention;
import com.fadeline.api.course.query.AttentionQuery.CountAttentionByKind;
import com.fadeline.api.course.query.AttentionQuery.FindAttention;
import com.fadeline.api.course.query.AttentionQuery.FindCourseAttention;
import com.fadeline.api.course.query.Deferral;
import com.fadeline.api.course.query.Deferrals;
import com.fadeline.api.course.query.Listing;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.report.Overdue;
import com.fadeline.api.report.ReportQuery.FindOverdue;
import com.fadeline.query.person.Persons;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.Projection;
import com.fadeline.query.projection.Projector;
import com.fadeline.query.projection.ReadModel;
import com.fadeline.query.projection.Updates;
import com.fadeline.wording.Wording;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

/**
 * Projection of the facts that decide whether courses need attention; the list is
 * computed at query time, so that the passing of time alone can add a course.
 */
@Component
@ProcessingGroup(AttentionList.NAME)
class AttentionList implements Projection {

	static final String NAME = "attention";

	/** Severe reactions first, then the most urgent kinds, then the longest wait. */
	static final Comparator<AttentionItem> ORDER = Comparator.comparing(AttentionItem::concernsSevereReaction)
		.reversed()
		.thenComparing((item) -> item.kind().urgency())
		.thenComparing(AttentionItem::since)
		.thenComparing((item) -> item.courseId().value())
		.thenComparing(AttentionItem::kind);

	private final AttentionTable table;

	private final Clinics clinics;

	private final Deferrals deferrals;

	private final AttentionCounts counts;

	private final Clock clock;

	private final ReadModel<CourseEvent, AttentionFacts> model;

	private final Projector<CourseEvent, AttentionFacts> projector;

	AttentionList(JdbcOperations jdbc, Documents documents, EventLog events, Updates updates, Clinics clinics,
			Deferrals deferrals, Clock clock, Persons persons) {
		this.table = new AttentionTable(jdbc, documents, persons);
		this.clinics = clinics;
		this.deferrals = deferrals;
		this.clock = clock;
		this.counts = new AttentionCounts(clinics, deferrals, clock,
				(clinic) -> listed(clinic, null, Locale.ENGLISH).filter((item) -> item.deferral() == null),
				this.table::clinicsOf);
		this.model = new ReadModel<>(NAME, CourseEvent.class, new AttentionFold(), this.table.documents());
		this.projector = new Projector<>(this.model, events, (changed) -> {
			this.counts.changed(changed);
			updates.emitChanges(Listing.ATTENTION, this.table::clinicsOf, changed);
		});
	}

	@Override
	public ReadModel<CourseEvent, AttentionFacts> readModel() {
		return this.model;
	}

	@EventHandler
	void on(CourseEvent event, DomainEventMessage<CourseEvent> message) {
		this.projector.handle(message);
	}

	@QueryHandler
	FindAttention.Result find(FindAttention query) {
		Map<Boolean, List<AttentionItem>> items = clinics(query.clinics()).stream()
			.flatMap((clinic) -> listed(clinic, query.operatorId(), query.language()))
			.collect(partitioningBy((item) -> item.deferral() != null));
		List<AttentionItem> wanted = Objects.requireNonNull(items.get(query.deferred()));
		List<AttentionItem> ofKind = wanted.stream()
			.filter((item) -> query.kind() == null || query.kind() == item.kind())
			.sorted(ORDER)
			.toList();
		List<AttentionItem> page = ofKind.stream()
			.skip((long) query.page() * query.size())
			.limit(query.size())
			.toList();
		return new FindAttention.Result(new Page<>(page, query.page(), query.size(), ofKind.size()), kinds(wanted),
				Objects.requireNonNull(items.get(true)).size());
	}

	/** A letter may be listed for the next sitting of another course of the client. */
	@QueryHandler
	FindCourseAttention.Result find(FindCourseAttention query) {
		return new FindCourseAttention.Result(this.table.documents()
			.find(query.courseId())
			.map((facts) -> needs(facts.clinicId(), this.table.ofClient(facts), Locale.ENGLISH)
				.filter((item) -> item.courseId().equals(query.courseId()))
				.sorted(ORDER)
				.toList())
			.orElse(List.of()));
	}

	@QueryHandler
	CountAttention.Result count(CountAttention query) {
		return this.counts.of(clinics(query.clinics()));
	}

	@QueryHandler
	CountAttentionByKind.Result count(CountAttentionByKind query) {
		Instant before = this.clock.instant().minus(Duration.ofDays(CountAttentionByKind.LONG_DAYS));
		return new CountAttentionByKind.Result(
				clinics(query.clinics()).stream().flatMap((clinic) -> counts(clinic, before)).toList());
	}

	private Stream<CountAttentionByKind.Count> counts(ClinicId clinic, Instant before) {
		Map<AttentionKind, List<AttentionItem>> items = listed(clinic, null, Locale.ENGLISH)
			.filter((item) -> item.deferral() == null)
			.collect(groupingBy(AttentionItem::kind, TreeMap::new, toList()));
		return items.entrySet()
			.stream()
			.map((kind) -> new CountAttentionByKind.Count(clinic, kind.getKey(), kind.getValue().size(),
					kind.getValue().stream().filter((item) -> item.since().isBefore(before)).count()));
	}

	/** Counts what is put off, too: it is not done. */
	@QueryHandler
	Overdue count(FindOverdue query) {
		List<AttentionItem> items = clinics(query.clinics()).stream()
			.flatMap((clinic) -> listed(clinic, null, Locale.ENGLISH))
			.toList();
		return new Overdue(kinds(items),
				items.stream().map(AttentionItem::since).min(Comparator.naturalOrder()).orElse(null));
	}

	private static Map<AttentionKind, Long> kinds(List<AttentionItem> items) {
		return items.stream().collect(groupingBy(AttentionItem::kind, counting()));
	}

	private Collection<ClinicId> clinics(@Nullable Collection<ClinicId> asked) {
		return (asked == null) ? this.table.clinics() : asked;
	}

	private Stream<AttentionItem> listed(ClinicId clinic, @Nullable OperatorId operator, Locale language) {
		return needs(clinic,
				this.table.mayNeed(clinic, operator, this.clinics.of(clinic).policy(), this.clock.instant()), language);
	}

	/**
	 * A severe reaction stays on the list even if it was put off before it was severe.
	 */
	private Stream<AttentionItem> needs(ClinicId clinic, List<AttentionFacts> courses, Locale language) {
		ClinicSettings settings = this.clinics.of(clinic);
		Instant now = this.clock.instant();
		Map<UUID, Deferral> deferrals = this.deferrals.after(settings.dayOf(now), List.of(clinic))
			.getOrDefault(clinic, Map.of());
		Map<ClientId, List<AttentionFacts>> ofClients = this.table
			.ofClientsWithSeveral(courses.stream().map(AttentionFacts::clientId).collect(toSet()));
		Wording wording = new Wording(language, settings.zone());
		return courses.stream()
			.flatMap((facts) -> AttentionRules
				.of(facts, ofClients.getOrDefault(facts.clientId(), List.of(facts)), settings, wording, now)
				.all())
			.map((item) -> {
				@Nullable Deferral deferral = item.concernsSevereReaction() ? null : deferrals.get(item.id());
				return (deferral == null) ? item : item.deferred(deferral);
			});
	}

}
