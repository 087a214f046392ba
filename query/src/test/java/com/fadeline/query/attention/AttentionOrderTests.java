package com.fadeline.query.attention;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;

import static org.assertj.core.api.Assertions.assertThat;

class AttentionOrderTests {

	private static final UUID ID = UUID.fromString("01a00000-0000-7000-8000-000000000001");

	private final AttentionItem longAgo = item(AttentionKind.READY, "2025-01-01T09:00:00Z", null);

	private final AttentionItem mild = item(AttentionKind.OPEN_REACTION, "2026-01-01T09:00:00Z", 2);

	private final AttentionItem severe = item(AttentionKind.OPEN_REACTION, "2026-02-01T09:00:00Z", 3);

	private final AttentionItem worse = item(AttentionKind.OPEN_REACTION, "2026-02-02T09:00:00Z", 4);

	@Test
	void severe_reactions_come_first_then_what_is_more_urgent_then_what_has_waited_longer() {
		AttentionItem message = item(AttentionKind.MESSAGE, "2026-02-03T09:00:00Z", null);
		AttentionItem ready = item(AttentionKind.READY, "2025-01-02T09:00:00Z", null);

		assertThat(
				Stream.of(ready, message, this.mild, this.worse, this.longAgo, this.severe).sorted(AttentionList.ORDER))
			.containsExactly(this.severe, this.worse, this.mild, message, this.longAgo, ready);
	}

	static AttentionItem item(AttentionKind kind, String since, @Nullable Integer grade) {
		return new AttentionItem(new CourseId(ID), new ClientId(ID), new ClinicId(ID), kind, Instant.parse(since), "",
				null, null, null, grade, null, ID, null);
	}

}
