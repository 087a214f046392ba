package com.fadeline.administration.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.administration.changes.Administrators;
import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClientId;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Table access of the record of sign-ins in PostgreSQL, which it also counts: as
 * {@code fadeline.sign.ins} by outcome and way.
 */
class SignInTable implements SignInJournal {

	private static final Logger log = LoggerFactory.getLogger(SignInTable.class);

	private static final int DIGEST_LENGTH = 16;

	private final JdbcClient jdbc;

	private final Passwords digests;

	private final MeterRegistry meters;

	SignInTable(JdbcClient jdbc, Passwords digests, MeterRegistry meters) {
		this.jdbc = jdbc;
		this.digests = digests;
		this.meters = meters;
	}

	@Override
	public void add(SignInEntry entry) {
		this.meters.counter("fadeline.sign.ins", "outcome", tag(entry.kind()), "way", tag(entry.way())).increment();
		try {
			this.jdbc.sql("""
					insert into audit.sign_in (at, kind, user_id, name_hash, client_id, way, address, detail)
					values (:at, :kind, :user, :name, :client, :way, :address, :detail)
					""")
				.param("at", entry.at().atOffset(ZoneOffset.UTC))
				.param("kind", entry.kind().name())
				.param("user", entry.userId())
				.param("name", entry.nameHash())
				.param("client", (entry.clientId() == null) ? null : entry.clientId().value(), Types.OTHER)
				.param("way", (entry.way() == null) ? null : entry.way().name())
				.param("address", entry.address())
				.param("detail", entry.detail())
				.update();
		}
		catch (DataAccessException ex) {
			log.warn("Not on record, since the database did not take it: {} of {} from {}", entry.kind(),
					entry.userId(), entry.address());
		}
	}

	private static String tag(@Nullable Enum<?> constant) {
		return (constant == null) ? "none" : constant.name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String hash(String name) {
		return this.digests.digest("name " + name).substring(0, DIGEST_LENGTH);
	}

	@Override
	public Page<SignInEntry> find(SignInEntry.@Nullable Kind kind, @Nullable String userId, int page, int size,
			Requester by) {
		Administrators.check(by);
		String where = """
				 from audit.sign_in where (cast(:kind as text) is null or kind = :kind)
				  and (cast(:user as text) is null or user_id = :user)
				""";
		String kindName = (kind == null) ? null : kind.name();
		long total = this.jdbc.sql("select count(*)" + where)
			.param("kind", kindName)
			.param("user", userId)
			.query(Long.class)
			.single();
		return new Page<>(this.jdbc.sql("select *" + where + "order by id desc offset :offset limit :size")
			.param("kind", kindName)
			.param("user", userId)
			.param("offset", (long) page * size)
			.param("size", size)
			.query((row, number) -> entry(row))
			.list(), page, size, total);
	}

	@Override
	public List<SignInEntry> linksOf(ClientId client, int most) {
		return this.jdbc.sql("select * from audit.sign_in where client_id = :client order by id desc limit :most")
			.param("client", client.value())
			.param("most", most)
			.query((row, number) -> entry(row))
			.list();
	}

	private static SignInEntry entry(ResultSet row) throws SQLException {
		return new SignInEntry(row.getObject("at", OffsetDateTime.class).toInstant(),
				SignInEntry.Kind.valueOf(row.getString("kind")), row.getString("user_id"), row.getString("name_hash"),
				Optional.ofNullable(row.getObject("client_id", UUID.class)).map(ClientId::new).orElse(null),
				Optional.ofNullable(row.getString("way")).map(SignInEntry.Way::valueOf).orElse(null),
				row.getString("address"), row.getString("detail"));
	}

}
