package com.fadeline.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.fadeline.api.Page;
import com.fadeline.api.course.query.CourseQuery.FindRecalls;
import com.fadeline.api.course.query.RecalledSitting;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.person.Persons;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.report.facts.ReportFacts.Reacted;
import com.fadeline.query.report.facts.ReportFacts.Supplies;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Handler of recall queries: the sittings at which a lot, a product or a device was used.
 */
@Component
class Recalls {

	private final JdbcOperations jdbc;

	private final Documents documents;

	private final Persons persons;

	Recalls(JdbcOperations jdbc, Documents documents, Persons persons) {
		this.persons = persons;
		this.jdbc = jdbc;
		this.documents = documents;
	}

	@QueryHandler
	FindRecalls.Result find(FindRecalls query) {
		Condition condition = condition(query);
		long total = Objects.requireNonNull(this.jdbc.queryForObject(
				"select count(*) from read_model.report_sitting sitting where " + condition.sql(), Long.class,
				condition.arguments()));
		List<RecalledSitting> found = this.jdbc.query("""
				select page.*, course.client_id, client.document ->> 'email' is not null as email,
				       client.document ->> 'phone' is not null as phone,
				       client.document is null or client.document ->> 'erasedFrom' is not null as erased
				from (select * from read_model.report_sitting sitting where %s
				      order by sitting.performed_on desc, sitting.sitting_id desc limit ? offset ?) page
				join read_model.course_view course on course.id = page.course_id
				left join read_model.client_directory client on client.id = course.client_id
				order by page.performed_on desc, page.sitting_id desc
				""".formatted(condition.sql()), (row, number) -> sitting(row),
				condition.arguments(query.size(), (long) query.page() * query.size()));
		Map<ClientId, List<Reacted>> reactions = reactions(found, query);
		return new FindRecalls.Result(
				new Page<>(found.stream().map((sitting) -> withReactions(sitting, reactions)).toList(), query.page(),
						query.size(), total));
	}

	private static Condition condition(FindRecalls query) {
		Condition condition = new Condition("true").in("sitting.clinic_id", query.clinics())
			.notBefore("sitting.performed_on", query.from())
			.notAfter("sitting.performed_on", query.to());
		if (query.lot() != null) {
			String lot = key(query.lot());
			condition.and(new Condition("sitting.lot_key = ? or sitting.needle_lot_key = ?", lot, lot));
		}
		if (query.product() != null) {
			condition.and(new Condition("sitting.product_key = ?", key(query.product())));
		}
		if (query.deviceId() != null) {
			condition.and(new Condition("sitting.device_id = ?", query.deviceId().value()));
		}
		return condition;
	}

	/** An empty key matches nothing: a text without letter or digit is not found. */
	private static String key(String text) {
		return Objects.requireNonNullElse(Supplies.key(text), "");
	}

	private static RecalledSitting sitting(ResultSet row) throws SQLException {
		@Nullable UUID device = row.getObject("device_id", UUID.class);
		return new RecalledSitting(new SittingId(row.getObject("sitting_id", UUID.class)),
				new CourseId(row.getObject("course_id", UUID.class)),
				new ClientId(row.getObject("client_id", UUID.class)),
				new ClinicId(row.getObject("clinic_id", UUID.class)), row.getObject("performed_on", LocalDate.class),
				Method.valueOf(row.getString("method")), new OperatorId(row.getObject("operator_id", UUID.class)),
				(device == null) ? null : new DeviceId(device), row.getString("product"), row.getString("lot"),
				row.getString("needle_lot"), row.getBoolean("email"), row.getBoolean("phone"), row.getBoolean("erased"),
				List.of());
	}

	/**
	 * Covers all courses of the persons in those clinics: the person is treated, not the
	 * course.
	 */
	private Map<ClientId, List<Reacted>> reactions(List<RecalledSitting> sittings, FindRecalls query) {
		Set<ClientId> clients = new HashSet<>();
		sittings.forEach((sitting) -> clients.add(sitting.clientId()));
		Map<ClientId, Set<ClientId>> registrations = this.persons.among(clients);
		registrations.values().forEach(clients::addAll);
		Condition condition = new Condition("course.client_id = any (?)",
				new SqlArrayValue("uuid", clients.stream().map(ClientId::value).toArray()))
			.in("tally.clinic_id", query.clinics());
		Map<ClientId, List<Reacted>> reactions = new HashMap<>();
		this.jdbc.query("""
				select course.client_id, tally.document -> 'reactions' as reactions
				from read_model.course_view course join read_model.report_course tally using (id) where %s
				""".formatted(condition.sql()), (row) -> {
			reactions
				.computeIfAbsent(new ClientId(row.getObject("client_id", UUID.class)), (client) -> new ArrayList<>())
				.addAll(List.of(this.documents.read(row.getString("reactions"), Reacted[].class)));
		}, condition.arguments());
		Map<ClientId, List<Reacted>> ofPersons = new HashMap<>(reactions);
		registrations.forEach((client, all) -> ofPersons.put(client,
				all.stream().flatMap((each) -> reactions.getOrDefault(each, List.of()).stream()).toList()));
		return ofPersons;
	}

	private static RecalledSitting withReactions(RecalledSitting sitting, Map<ClientId, List<Reacted>> reactions) {
		List<RecalledSitting.Since> since = reactions.getOrDefault(sitting.clientId(), List.of())
			.stream()
			.filter((reacted) -> !reacted.day().isBefore(sitting.performedOn()))
			.sorted(Comparator.comparing(Reacted::onsetAt))
			.map((reacted) -> new RecalledSitting.Since(reacted.kind(), reacted.grade(), reacted.day()))
			.toList();
		return new RecalledSitting(sitting.sittingId(), sitting.courseId(), sitting.clientId(), sitting.clinicId(),
				sitting.performedOn(), sitting.method(), sitting.operatorId(), sitting.deviceId(), sitting.product(),
				sitting.lot(), sitting.needleLot(), sitting.email(), sitting.phone(), sitting.erased(), since);
	}

}
