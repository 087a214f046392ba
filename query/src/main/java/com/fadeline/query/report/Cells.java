package com.fadeline.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SqlArrayValue;

import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReportScope;
import com.fadeline.query.projection.Table;
import com.fadeline.query.report.Cell.Amount;

/** Repository of the cells of the reports, read-only. */
final class Cells {

	private static final String TABLE = Table.SCHEMA + "." + CellTable.NAME;

	private final JdbcOperations jdbc;

	Cells(JdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the sums of figures within a scope, by group. */
	Sums sums(ReportScope scope, Grouping groupBy, Figure... figures) {
		boolean byClinic = groupBy == Grouping.CLINIC;
		Condition condition = condition(scope, Grain.MONTH, byClinic ? Grouping.ALL : groupBy, figures);
		return new Sums(
				query("""
						select figure, %s as subject, detail, sum(n) as n, sum(measured) as measured, sum(total) as total from %s where %s group by 1, 2, 3
						"""
					.formatted(byClinic ? "clinic_id::text" : "value", TABLE, condition.sql()), Cells::sum, condition));
	}

	/** Returns the sittings of each week within a scope by method, oldest first. */
	List<Week> weeks(ReportScope scope) {
		Condition condition = condition(scope, Grain.WEEK, Grouping.ALL, Figure.SITTING);
		return query("""
				select date_trunc('week', starts_on)::date as monday, detail, sum(n) as n from %s where %s
				group by 1, 2 order by 1, 2
				""".formatted(TABLE, condition.sql()),
				(row, number) -> new Week(row.getObject("monday", LocalDate.class), row.getString("detail"),
						row.getLong("n")),
				condition);
	}

	private static Condition condition(ReportScope scope, Grain whole, Grouping dimension, Figure... figures) {
		return new Condition("figure = any (?) and dimension = ?",
				new SqlArrayValue("text", Arrays.stream(figures).map(Figure::name).toArray()), dimension.name())
			.in("clinic_id", scope.clinics())
			.and(Span.of(scope, whole));
	}

	private <T> List<T> query(String sql, RowMapper<T> mapper, Condition condition) {
		return this.jdbc.query(sql, mapper, condition.arguments());
	}

	private static Sums.Sum sum(ResultSet row, int number) throws SQLException {
		return new Sums.Sum(Figure.valueOf(row.getString("figure")), row.getString("subject"), row.getString("detail"),
				new Amount(row.getLong("n"), row.getLong("measured"), row.getBigDecimal("total")));
	}

	/** Value object of the sittings of a week by one method. */
	record Week(LocalDate monday, String method, long sittings) {
	}

}
