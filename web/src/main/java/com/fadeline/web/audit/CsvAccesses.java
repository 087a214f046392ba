package com.fadeline.web.audit;

import java.util.List;
import java.util.stream.Collectors;

import com.fadeline.api.id.CourseId;
import com.fadeline.web.csv.CsvConverter;
import org.jspecify.annotations.Nullable;

/** Message converter that writes accesses as CSV. */
class CsvAccesses extends CsvConverter<Accesses> {

	@Override
	protected boolean supports(Class<?> type) {
		return type == Accesses.class;
	}

	@Override
	protected Rows<?> rows(Accesses accesses) {
		return new Rows<>(Line.class, accesses.items().stream().map(Line::of).toList());
	}

	/** Row of one access. */
	record Line(String at, String userId, @Nullable String userName, @Nullable String role, String message,
			String outcome, String courses, int clientsShown) {

		static Line of(AccessResponse access) {
			return new Line(access.at().toString(), access.userId(), access.userName(),
					(access.role() != null) ? access.role().name() : null, access.message(), access.outcome().name(),
					joined(access.courses()), access.clientsShown());
		}

		private static String joined(List<CourseId> courses) {
			return courses.stream().map(CourseId::toString).collect(Collectors.joining(" "));
		}

	}

}
