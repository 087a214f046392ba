package com.fadeline.app.rights;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import com.fadeline.api.Clinics;
import com.fadeline.app.axon.Interception;
import com.fadeline.query.Sight;
import com.fadeline.query.sight.SightOfRecords;

@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

	@Bean
	Sight sight(Clinics clinics) {
		return new SightOfRecords(clinics);
	}

	/** Inside of the audit, which records what is refused. */
	@Bean
	@Order(0)
	Interception messagesHeldAgainstRights(Sight sight) {
		return new Interception(new RightsInterceptor(sight));
	}

}
