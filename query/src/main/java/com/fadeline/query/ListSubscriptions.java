package com.fadeline.query;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import com.fadeline.api.course.query.CourseQuery.FollowList;

/** Handler of subscriptions to lists; the projections of the lists emit the changes. */
@Component
class ListSubscriptions {

	@QueryHandler
	FollowList.Result follow(FollowList query) {
		return new FollowList.Result(query.listing());
	}

}
