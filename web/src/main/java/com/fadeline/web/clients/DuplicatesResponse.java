package com.fadeline.web.clients;

import java.util.List;

import com.fadeline.api.client.ClientView;

/** Response body with clients who may be the same person as another. */
record DuplicatesResponse(List<ClientView> items) {
}
