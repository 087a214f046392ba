package com.fadeline.administration.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import com.fadeline.administration.changes.Versions;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.id.ClinicId;

/** Table access of the texts that clients sign. */
class ConsentTextTable {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ConsentTextTable(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	List<ConsentText> latest(ClinicId clinic) {
		return this.jdbc.sql("""
				select distinct on (topic, language) * from clinic.consent_text where clinic_id = :clinic
				order by topic, language, version desc
				""").param("clinic", clinic.value()).query(this::text).list();
	}

	/**
	 * Adds a version.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with a conflict
	 * if another change did so first
	 */
	void add(ConsentText text) {
		int rows = this.jdbc.sql("""
				insert into clinic.consent_text (clinic_id, topic, language, version, content)
				values (:clinic, :topic, :language, :version, :content::jsonb)
				on conflict do nothing
				""")
			.param("clinic", text.clinicId().value())
			.param("topic", text.topic().name())
			.param("language", text.language())
			.param("version", text.version())
			.param("content", this.json.writeValueAsString(text.content()))
			.update();
		Versions.checkWritten(rows);
	}

	private ConsentText text(ResultSet row, int number) throws SQLException {
		return new ConsentText(new ClinicId(row.getObject("clinic_id", UUID.class)),
				ConsentTopic.valueOf(row.getString("topic")), row.getString("language"), row.getInt("version"),
				this.json.readValue(row.getString("content"), ConsentText.Content.class));
	}

}
