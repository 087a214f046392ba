package com.fadeline.administration.qualifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.databind.json.JsonMapper;

import com.fadeline.administration.qualifications.Qualification.Details;
import com.fadeline.administration.qualifications.Qualification.Withdrawal;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.Id;
import com.fadeline.api.id.OperatorId;

/** Table access of the qualifications of specialists. */
class QualificationTable {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	QualificationTable(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	List<Qualification> of(Collection<OperatorId> operators) {
		return this.jdbc.sql("""
				select * from clinic.qualification where operator_id = any (:operators)
				order by obtained_on desc, number desc
				""").param("operators", ids(operators)).query(this::qualification).list();
	}

	/** Returns those of the accounts that are of one of the clinics. */
	List<OperatorId> working(Collection<OperatorId> operators, Collection<ClinicId> clinics) {
		return this.jdbc.sql("select id from access.account where id = any (:operators) and clinics && :clinics")
			.param("operators", ids(operators))
			.param("clinics", ids(clinics))
			.query((row, number) -> new OperatorId(row.getObject("id", UUID.class)))
			.list();
	}

	private static SqlArrayValue ids(Collection<? extends Id> ids) {
		return new SqlArrayValue("uuid", ids.stream().map(Id::value).toArray());
	}

	/** Returns one, locked against other changes until the transaction ends. */
	Optional<Qualification> hold(UUID id) {
		return this.jdbc.sql("select * from clinic.qualification where id = :id for update")
			.param("id", id)
			.query(this::qualification)
			.optional();
	}

	/** Adds one; returns whether its id was free. */
	boolean add(Qualification qualification) {
		Details details = qualification.details();
		return this.jdbc.sql("""
				insert into clinic.qualification (id, operator_id, kind, title, issuer, obtained_on, valid_until)
				values (:id, :operator, :kind, :title, :issuer, :obtained, :until)
				on conflict do nothing
				""")
			.param("id", qualification.qualificationId())
			.param("operator", qualification.operatorId().value())
			.param("kind", details.kind().name())
			.param("title", details.title())
			.param("issuer", details.issuer())
			.param("obtained", details.obtainedOn())
			.param("until", details.validUntil())
			.update() > 0;
	}

	void withdraw(Qualification withdrawn) {
		this.jdbc.sql("update clinic.qualification set withdrawn = :withdrawn::jsonb where id = :id")
			.param("id", withdrawn.qualificationId())
			.param("withdrawn", this.json.writeValueAsString(withdrawn.withdrawal()))
			.update();
	}

	private Qualification qualification(ResultSet row, int number) throws SQLException {
		@Nullable String withdrawn = row.getString("withdrawn");
		return new Qualification(row.getObject("id", UUID.class),
				new OperatorId(row.getObject("operator_id", UUID.class)),
				new Details(QualificationKind.valueOf(row.getString("kind")), row.getString("title"),
						row.getString("issuer"), row.getObject("obtained_on", LocalDate.class),
						row.getObject("valid_until", LocalDate.class)),
				(withdrawn != null) ? this.json.readValue(withdrawn, Withdrawal.class) : null);
	}

}
