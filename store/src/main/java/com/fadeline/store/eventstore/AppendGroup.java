package com.fadeline.store.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Group of requests to be stored in one transaction, and the duplicates: requests that
 * claim an event identifier or a place in a stream which an earlier request of the group
 * claims already.
 *
 * @param members the requests that can be stored together, in order of arrival
 * @param rivals each duplicate with the member that came before it
 */
record AppendGroup(List<AppendRequest> members, Map<AppendRequest, AppendRequest> rivals) {

	static AppendGroup of(List<AppendRequest> requests) {
		List<AppendRequest> members = new ArrayList<>(requests.size());
		Map<AppendRequest, AppendRequest> rivals = new LinkedHashMap<>();
		Map<Object, AppendRequest> claims = new HashMap<>();
		for (AppendRequest request : requests) {
			List<Object> claimed = claims(request);
			AppendRequest rival = claimed.stream()
				.filter(claims::containsKey)
				.findFirst()
				.map(claims::get)
				.orElse(null);
			if (rival != null) {
				rivals.put(request, rival);
			}
			else {
				claimed.forEach((claim) -> claims.put(claim, request));
				members.add(request);
			}
		}
		return new AppendGroup(members, rivals);
	}

	private static List<Object> claims(AppendRequest request) {
		List<Object> claims = new ArrayList<>(2 * request.events().size());
		for (StoredEvent event : request.events()) {
			claims.add(event.eventIdentifier());
			claims.add(event.position());
		}
		return claims;
	}

}
