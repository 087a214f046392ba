package com.fadeline.web.recalls;

import java.util.Map;
import java.util.stream.Collectors;

import com.fadeline.api.course.query.RecalledSitting;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.csv.CsvConverter;
import org.jspecify.annotations.Nullable;

/** Message converter that writes recalls as CSV. */
class CsvRecalls extends CsvConverter<Recall> {

	@Override
	protected boolean supports(Class<?> type) {
		return type == Recall.class;
	}

	@Override
	protected Rows<?> rows(Recall recall) {
		return new Rows<>(Line.class,
				recall.sittings().items().stream().map((sitting) -> Line.of(sitting, recall.names())).toList());
	}

	/** Row of one sitting. */
	record Line(String performedOn, String method, @Nullable String client, String clientId, String courseId,
			String sittingId, String clinicId, String operatorId, @Nullable String deviceId, @Nullable String product,
			@Nullable String lot, @Nullable String needleLot, boolean email, boolean phone, boolean erased,
			String reactions) {

		static Line of(RecalledSitting sitting, Map<ClientId, String> names) {
			return new Line(sitting.performedOn().toString(), sitting.method().name(), names.get(sitting.clientId()),
					sitting.clientId().toString(), sitting.courseId().toString(), sitting.sittingId().toString(),
					sitting.clinicId().toString(), sitting.operatorId().toString(),
					(sitting.deviceId() == null) ? null : sitting.deviceId().toString(), sitting.product(),
					sitting.lot(), sitting.needleLot(), sitting.email(), sitting.phone(), sitting.erased(),
					sitting.reactions()
						.stream()
						.map((since) -> "%s %d %s".formatted(since.kind(), since.grade(), since.onsetOn()))
						.collect(Collectors.joining("; ")));
		}

	}

}
