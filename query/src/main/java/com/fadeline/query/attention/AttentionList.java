package com.fadeline.query.attention;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

import com.fadeline.api.Page;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.CourseQuery.FindAttention;
import com.fadeline.api.course.query.Listing;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.report.Overdue;
import com.fadeline.api.report.ReportQuery.FindOverdue;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.Projection;
import com.fadeline.query.projection.Projector;
import com.fadeline.query.projection.ReadModel;
import com.fadeline.query.projection.Updates;
import com.fadeline.wording.Wording;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

/**
 * Projection of the facts that decide whether courses need attention; the list is
 * computed at query time, so that the passing of time alone can add a course.
 */
@Component
@ProcessingGroup(AttentionList.NAME)
class AttentionList implements Projection {

	static final String NAME = "attention";

	/** Severe reactions first, then the longest wait. */
	static final Comparator<AttentionItem> ORDER = Comparator.comparing(AttentionList::isSevere)
		.reversed()
		.thenComparing(AttentionItem::since)
		.thenComparing((item) -> item.courseId().value())
		.thenComparing(AttentionItem::kind);

	private final AttentionTable table;

	private final Clinics clinics;

	private final Clock clock;

	private final ReadModel<CourseEvent, AttentionFacts> model;

	private final Projector<CourseEvent, AttentionFacts> projector;

	AttentionList(JdbcOperations jdbc, Documents documents, EventLog events, Updates updates, Clinics clinics,
			Clock clock) {
		this.table = new AttentionTable(jdbc, documents);
		this.clinics = clinics;
		this.clock = clock;
		this.model = new ReadModel<>(NAME, CourseEvent.class, new AttentionFold(), this.table.documents());
		this.projector = new Projector<>(this.model, events, (changed) -> updates.emitChanges(Listing.ATTENTION,
				(courses) -> this.table.documents().states(courses).map(AttentionFacts::clinicId).collect(toSet()),
				changed));
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
		List<AttentionItem> items = items(query).sorted(ORDER).toList();
		List<AttentionItem> page = items.stream().skip((long) query.page() * query.size()).limit(query.size()).toList();
		return new FindAttention.Result(new Page<>(page, query.page(), query.size(), items.size()));
	}

	@QueryHandler
	Overdue count(FindOverdue query) {
		List<AttentionItem> items = items(new FindAttention(query.clinics(), null, 0, 0, Locale.ENGLISH)).toList();
		return new Overdue(items.stream().collect(groupingBy(AttentionItem::kind, counting())),
				items.stream().map(AttentionItem::since).min(Comparator.naturalOrder()).orElse(null));
	}

	private Stream<AttentionItem> items(FindAttention query) {
		Instant now = this.clock.instant();
		Collection<ClinicId> asked = (query.clinics() == null) ? this.table.clinics() : query.clinics();
		return asked.stream().flatMap((clinic) -> needs(clinic, query, now));
	}

	private static boolean isSevere(AttentionItem item) {
		return item.grade() != null && item.grade() >= Reaction.SEVERE;
	}

	private Stream<AttentionItem> needs(ClinicId clinic, FindAttention query, Instant now) {
		ClinicSettings settings = this.clinics.of(clinic);
		List<AttentionFacts> courses = this.table.mayNeed(clinic, query.operatorId(), settings.policy(), now);
		Map<ClientId, List<AttentionFacts>> ofClients = this.table
			.ofClientsWithSeveral(courses.stream().map(AttentionFacts::clientId).collect(toSet()));
		Wording wording = new Wording(query.language(), settings.zone());
		return courses.stream()
			.flatMap((facts) -> AttentionRules
				.of(facts, ofClients.getOrDefault(facts.clientId(), List.of(facts)), settings, wording, now)
				.all());
	}

}
