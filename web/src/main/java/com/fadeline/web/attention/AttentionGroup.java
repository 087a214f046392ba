package com.fadeline.web.attention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionKind;

/** View model of the items with the same sentence, in the order of the list. */
record AttentionGroup(AttentionKind kind, String reason, List<AttentionItem> items) {

	private record Sentence(AttentionKind kind, String reason) {
	}

	/** Returns the groups, each at the place of its first item. */
	static List<AttentionGroup> of(List<AttentionItem> items) {
		return items.stream()
			.collect(Collectors.groupingBy((item) -> new Sentence(item.kind(), item.reason()), LinkedHashMap::new,
					Collectors.toList()))
			.entrySet()
			.stream()
			.map((group) -> new AttentionGroup(group.getKey().kind(), group.getKey().reason(), group.getValue()))
			.toList();
	}

	/** Returns whether its items are urgent. */
	public boolean isUrgent() {
		return switch (this.kind) {
			case OPEN_REACTION, REACTION_TO_ASSESS, FOLLOW_UP_DUE, CONSENT_MISSING, CONSENT_TO_EXPLAIN -> true;
			case HOME_ANSWERS, NOT_RECORDED, READY, FADING_CHECK_DUE, SCREENING_EXPIRING, CLEARANCE_EXPIRING,
					MOVE_REQUESTED, MESSAGE, OVER_PLAN, PLATEAU, DORMANT ->
				false;
		};
	}

}
