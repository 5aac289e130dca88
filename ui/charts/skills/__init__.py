"""An exchange of skills: each figure of the page, from the answers about skills."""
