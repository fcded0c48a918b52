package io.resultflow.api.web;

/** What a command answers: the id of what it was given to, and its status now. */
public record Commanded(String id, String status) {}
